package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The migration setting of a tenant, which this API can only read. */
@Tag("endpoint")
class MigrationSettingsSuite {
    private static final String SWITCH = "/endpoint/v1/settings/migration";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void theSwitchShowsItsStateAndItsEnd() {
        JsonNode state = central.asTenant().read(SWITCH);
        assertThat(state.path("enabled").isBoolean()).isTrue();
        if (state.path("enabled").asBoolean()) {
            assertThat(Instant.parse(state.path("expiresAt").asText())).isAfter(Instant.now());
        }
    }

    @Test
    @Tag("read")
    void migrationsAreOnFromTheStart() {
        central.needsMock("a tenant with default settings");
        central.asTenant().get(SWITCH).then().statusCode(200).body("enabled", is(true));
    }

    @Test
    @Tag("read")
    void aReadOnlyRoleMayReadTheSwitch() {
        central.as(READ_ONLY).get(SWITCH).then().statusCode(200);
    }

    @Test
    @Tag("disruptive")
    void theSwitchTurnsOffAtItsEndTime() {
        String end = central.asTenant().read(SWITCH).path("expiresAt").asText();
        Map<String, Object> migration =
                Map.of("fromTenant", central.secondTenantId(), "endpoints", List.of(CentralExtension.randomUuid()));
        central.after(Duration.between(Instant.now(), Instant.parse(end)).plusMinutes(1));
        central.asTenant().get(SWITCH).then().body("enabled", is(false)).body("expiresAt", is(end));
        central.asTenant().post("/endpoint/v1/migrations", migration).then().statusCode(403);
    }
}
