package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tenant that a partner makes can be used as a real one: the control plane shows a credential of it. */
class NewTenantCredentialTest extends MockTest {
    private static final String TENANT = """
            {"name": "Made by a test", "dataGeography": "DE", "billingType": "trial",
             "contact": {"firstName": "Robin", "lastName": "Example", "email": "robin@example.com",
              "address": {"address1": "1 Example Road", "city": "Exampleton", "countryCode": "DE", "postalCode": "1"}}}""";

    @Test
    void theCredentialIsASuperAdmin() {
        TestClient.Answer made = partner().post("/partner/v1/tenants", TENANT);
        JsonNode credential = credentialOf("main", made).orElseThrow();

        assertThat(credential.path("role").asText()).isEqualTo("superAdmin");
        assertThat(credential.path("accountName").asText()).isEqualTo("Made by a test");
        assertThat(made.text()).doesNotContain(credential.path("clientSecret").asText());
        TestClient client = enter(credential);
        assertThat(client.get("/whoami/v1").body().path("id"))
                .isEqualTo(made.body().path("id"));
        assertThat(client.get("/endpoint/v1/endpoints").status()).isEqualTo(200);
    }

    @Test
    void theCredentialIsRepeatableAndRemovedByAReset() {
        JsonNode first = credentialOf("main", partner().post("/partner/v1/tenants", TENANT))
                .orElseThrow();

        mock().reset();

        assertThat(token(first).status()).isEqualTo(401);
        assertThat(anyone().get("/__central/credentials").text())
                .doesNotContain(first.path("clientId").asText());
        assertThat(credentialOf("main", partner().post("/partner/v1/tenants", TENANT)))
                .contains(first);
    }

    @Test
    void aSnapshotRemovesAndRestoresIt() {
        String before = snapshot();
        TestClient.Answer made = partner().post("/partner/v1/tenants", TENANT);
        String after = snapshot();
        JsonNode credential = credentialOf("main", made).orElseThrow();

        anyone().post("/__central/snapshots/" + before + "/restore", "");
        assertThat(token(credential).status()).isEqualTo(401);

        anyone().post("/__central/snapshots/" + after + "/restore", "");
        assertThat(token(credential).status()).isEqualTo(200);
    }

    @Test
    void aSandboxHasItsOwnCredential() {
        TestClient.Answer made = partner().post("/partner/v1/tenants", TENANT);
        String sandbox =
                anyone().post("/__central/sandboxes", "").body().path("id").asText();
        JsonNode own = credentialOf(sandbox, made).orElseThrow();

        assertThat(own).isNotEqualTo(credentialOf("main", made).orElseThrow());
        JsonNode here = enter(own).get("/whoami/v1").body();
        assertThat(here.path("id")).isEqualTo(made.body().path("id"));
    }

    @Test
    void aTenantCreatedInASandboxExistsThereOnly() {
        JsonNode sandbox = anyone().post("/__central/sandboxes", "").body();
        partner().post("/partner/v1/tenants", TENANT);
        JsonNode partner = one(sandbox.path("credentials"), "kind", "partner").orElseThrow();
        TestClient.Answer made = anyone().as(
                        partner.path("clientId").asText(),
                        partner.path("clientSecret").asText(),
                        "X-Partner-ID",
                        partner.path("accountId").asText())
                .post("/partner/v1/tenants", TENANT);
        TestClient inside =
                enter(credentialOf(sandbox.path("id").asText(), made).orElseThrow());

        inside.post("/common/v1/directory/user-groups", "{\"name\": \"Sandboxed\"}");

        assertThat(anyone().with("X-Central-World", sandbox.path("id").asText())
                        .get("/__central/journal?limit=1")
                        .body()
                        .at("/items/0/path")
                        .asText())
                .isEqualTo("/common/v1/directory/user-groups");
    }

    private TestClient partner() {
        return anyone().as(credential(AccountKind.PARTNER, Role.SUPER_ADMIN));
    }

    private String snapshot() {
        return anyone().post("/__central/snapshots", "").body().path("id").asText();
    }

    private Optional<JsonNode> credentialOf(String world, TestClient.Answer tenant) {
        JsonNode all = anyone().with("X-Central-World", world)
                .get("/__central/credentials")
                .body()
                .path("items");
        return one(all, "accountId", tenant.body().path("id").asText());
    }

    private static Optional<JsonNode> one(JsonNode all, String member, String value) {
        return all.valueStream()
                .filter(each -> each.path(member).asText().equals(value))
                .findFirst();
    }

    private TestClient enter(JsonNode credential) {
        return anyone().as(
                        credential.path("clientId").asText(),
                        credential.path("clientSecret").asText(),
                        "X-Tenant-ID",
                        credential.path("accountId").asText());
    }

    private TestClient.Answer token(JsonNode credential) {
        String form = "grant_type=client_credentials&scope=token&client_id="
                + credential.path("clientId").asText() + "&client_secret="
                + credential.path("clientSecret").asText();
        return anyone().with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/v2/oauth2/token", form);
    }
}
