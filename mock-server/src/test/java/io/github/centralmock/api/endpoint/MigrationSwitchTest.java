package io.github.centralmock.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import io.github.centralmock.TestClient;
import io.github.centralmock.world.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations between tenants whose switches an estate has set. */
class MigrationSwitchTest extends MockTest {
    private static final String ESTATE = """
            tenants:
              - {name: Closed, migration: {enabled: false}, endpoints: [PC-1]}
              - {name: Open, migration: {until: P30D}, endpoints: [PC-2]}
              - {name: Unprotected, tamperProtection: false}
            """;

    @TempDir
    static Path directory;

    @Override
    protected CentralMockConfig config() {
        try {
            Path estate = Files.writeString(directory.resolve("estate.yaml"), ESTATE);
            return super.config().with(Setting.ESTATE, estate.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSwitchIsAsTheEstateSaysUntilItExpires() {
        assertThat(isOn("Closed")).isFalse();
        assertThat(isOn("Open")).isTrue();
        assertThat(isOn("Unprotected")).isTrue();
        advance("P31D");
        assertThat(isOn("Open")).isFalse();
        assertThat(isOn("Unprotected")).isTrue();
    }

    @Test
    void whoseSwitchIsOffCannotSendWhateverTheReceiverWasTold() {
        JsonNode migration = receive("Open", "Closed").body();
        assertThat(send("Closed", migration).status()).isEqualTo(403);
        assertThat(as("Closed")
                        .get("/endpoint/v1/migrations/" + migration.path("id").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasStartedInTimeIsShownWhenTheSwitchIsOff() {
        JsonNode migration = receive("Unprotected", "Open").body();
        assertThat(send("Open", migration).status()).isEqualTo(201);
        advance("P31D");
        assertThat(send("Open", migration).status()).isEqualTo(200);
    }

    @Test
    void whoseSwitchIsOffCannotReceive() {
        assertThat(receive("Closed", "Open").status()).isEqualTo(403);
    }

    @Test
    void aMachineArrivesUnprotectedWhereTamperProtectionIsOff() {
        assertThat(machines("Open").at("/0/tamperProtectionEnabled").asBoolean())
                .isTrue();
        send("Open", receive("Unprotected", "Open").body());
        advance("PT1H");
        JsonNode arrived = machines("Unprotected").path(0);
        assertThat(arrived.path("hostname").asText()).isEqualTo("PC-2");
        assertThat(arrived.path("tamperProtectionEnabled").asBoolean()).isFalse();
        assertThat(arrived.path("tamperProtectionSupported").asBoolean()).isTrue();
    }

    private void advance(String duration) {
        anyone().post("/__central/clock/advance", "{\"by\":\"" + duration + "\"}");
    }

    private boolean isOn(String tenant) {
        return as(tenant)
                .get("/endpoint/v1/settings/migration")
                .body()
                .path("enabled")
                .asBoolean();
    }

    /** Opens a migration of the sender's first machine. */
    private TestClient.Answer receive(String receiver, String sender) {
        String machine = machines(sender).at("/0/id").asText();
        return as(receiver)
                .post(
                        "/endpoint/v1/migrations",
                        "{\"fromTenant\":\"" + accountId(sender) + "\",\"endpoints\":[\"" + machine + "\"]}");
    }

    private TestClient.Answer send(String sender, JsonNode migration) {
        String machine = machines(sender).at("/0/id").asText();
        return as(sender)
                .put(
                        "/endpoint/v1/migrations/" + migration.path("id").asText(),
                        "{\"token\":\"" + migration.path("token").asText() + "\",\"endpoints\":[\"" + machine + "\"]}");
    }

    private JsonNode machines(String tenant) {
        return as(tenant).get("/endpoint/v1/endpoints").body().path("items");
    }

    private String accountId(String tenant) {
        return credentialOf(tenant).accountId();
    }

    private TestClient as(String tenant) {
        return anyone().as(credentialOf(tenant));
    }

    private Credential credentialOf(String tenant) {
        return worlds().main().credentials().stream()
                .filter(credential -> credential.accountName().equals(tenant))
                .findFirst()
                .orElseThrow();
    }
}
