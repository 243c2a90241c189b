package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample bodies of the vendor's collection work on the default estate as they are: what they name is there. Needs the
 * collection beside the repository and is skipped without it.
 */
class VendorSamplesTest extends MockTest {
    private static final Path COLLECTION = Path.of("../../shared/reference/official-2026-01.postman_collection.json");

    @ParameterizedTest
    @CsvSource({
        "201, /common/v1/admins",
        "201, /common/v1/directory/users",
        "201, /common/v1/directory/user-groups",
        "200, /endpoint/v1/endpoints/delete",
        "202, /endpoint/v1/endpoints/isolation",
        "201, /endpoint/v1/endpoint-groups",
        "201, /endpoint/v1/migrations",
        "201, /endpoint/v1/settings/allowed-items",
        "201, /endpoint/v1/settings/blocked-items",
        "200, /endpoint/v1/settings/blocked-addresses/bulk/delete",
        "201, /firewall/v1/firewalls/actions/firmware-upgrade-check",
        "201, /firewall/v1/firewalls/actions/firmware-upgrade",
        "201, /firewall/v1/firewall-groups"
    })
    void aSampleFindsWhatItNames(int status, String path) throws IOException {
        TestClient.Answer answer = newcomer().post(path, sample(path));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("NotFound", "OfWrongType");
        assertThat(answer.body().path("failedToDelete")).isEmpty();
    }

    @Test
    void theSampleOfANewTenantMakesOne() throws IOException {
        TestClient partner = anyone().as(credential(AccountKind.PARTNER, Role.SUPER_ADMIN));
        TestClient.Answer answer = partner.post("/partner/v1/tenants", sample("/partner/v1/tenants"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Whoever reads the file from the top takes the first tenant. */
    private TestClient newcomer() {
        return anyone().as(worlds().main().credentials().stream()
                .filter(credential -> credential.accountName().equals("Amberquill Robotics"))
                .findFirst()
                .orElseThrow());
    }

    private static String sample(String path) throws IOException {
        assumeTrue(Files.exists(COLLECTION), "skipped: the vendor's collection is not at " + COLLECTION);
        String body = find(new ObjectMapper().readTree(COLLECTION.toFile()), path);
        assertThat(body).as("a POST to " + path + " in the collection").isNotEmpty();
        return body;
    }

    private static String find(JsonNode folder, String path) {
        for (JsonNode item : folder.path("item")) {
            String found = item.has("item") ? find(item, path) : body(item.path("request"), path);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String body(JsonNode request, String path) {
        boolean asked = request.path("method").asText().equals("POST")
                && request.at("/url/raw").asText().endsWith(path);
        return asked ? request.at("/body/raw").asText() : "";
    }
}
