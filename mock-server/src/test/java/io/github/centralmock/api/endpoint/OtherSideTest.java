package io.github.centralmock.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no target shows unless it is told to: the other sides of disputed rules, and a tenant with its switch off. */
class OtherSideTest extends MockTest {
    private static final String ESTATE = """
            tenants:
              - name: Switched Off
                tamperProtection: false
                endpoints:
                  - {hostname: PC-1, tamperProtection: false}
            """;

    @TempDir
    static Path directory;

    @Override
    protected CentralMockConfig config() {
        try {
            Path estate = Files.writeString(directory.resolve("estate.yaml"), ESTATE);
            return super.config()
                    .with(Setting.ESTATE, estate.toString())
                    .with(Setting.ISOLATION_TIMES, "iso")
                    .with(Setting.MIGRATION_EXPIRY, "P14D");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tamperProtectionCannotBeSwitchedOnWhileTheTenantsSwitchIsOff() {
        assertThat(tenant().post(endpoint() + "/tamper-protection", "{\"enabled\":true}")
                        .status())
                .isEqualTo(400);
        assertThat(tenant().post(endpoint() + "/tamper-protection", "{\"regeneratePassword\":true}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void isolationTimesMayBeIso() {
        JsonNode isolation =
                tenant().patch(endpoint() + "/isolation", "{\"enabled\":true}").body();
        assertThat(Instant.parse(isolation.path("lastEnabledAt").asText())).isNotNull();
    }

    @Test
    void migrationsMayLastTwoWeeks() {
        String id = "00000000-0000-4000-8000-000000000001";
        JsonNode migration = tenant().post(
                        "/endpoint/v1/migrations", "{\"fromTenant\":\"" + id + "\",\"endpoints\":[\"" + id + "\"]}")
                .body();
        Instant created = Instant.parse(migration.path("createdAt").asText());
        assertThat(Instant.parse(migration.path("expiresAt").asText())).isEqualTo(created.plus(Duration.ofDays(14)));
    }

    private String endpoint() {
        JsonNode machine = tenant().get("/endpoint/v1/endpoints").body().at("/items/0/id");
        return "/endpoint/v1/endpoints/" + machine.asText();
    }
}
