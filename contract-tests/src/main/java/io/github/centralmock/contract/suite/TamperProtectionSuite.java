package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tamper protection of an endpoint: its setting, its password, and its previous passwords. */
@Tag("endpoint")
class TamperProtectionSuite {
    private static final String ENDPOINT = "/endpoint/v1/endpoints/{id}";
    private static final String TAMPER_PROTECTION = ENDPOINT + "/tamper-protection";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void thePasswordStaysTheSameBetweenReads() {
        String id = central.anyEndpoint();
        assertThat(password(id)).matches("\\d{8}").isEqualTo(password(id));
    }

    @Test
    @Tag("read")
    void theSwitchEqualsTheStateOfTheEndpoint() {
        String id = central.anyEndpoint();
        boolean enabled = central.asTenant().get(ENDPOINT, id).path("tamperProtectionEnabled");
        central.asTenant().get(TAMPER_PROTECTION, id).then().statusCode(200).body("enabled", is(enabled));
    }

    @Test
    @Tag("disruptive")
    void aNewPasswordMovesTheOldOneToThePreviousPasswords() {
        String id = central.anyEndpoint();
        String first = password(id);
        String second = post(id, Map.of("regeneratePassword", true))
                .statusCode(201)
                .body("password", not(is(first)))
                .body("password", matchesPattern("\\d{8}"))
                .body("previousPasswords[0].password", is(first))
                .body("previousPasswords[0].invalidatedAt", notNullValue())
                .extract()
                .path("password");
        post(id, Map.of("regeneratePassword", true)).statusCode(201);
        List<String> previous = central.asTenant().get(TAMPER_PROTECTION, id).path("previousPasswords.password");
        assertThat(previous).startsWith(second, first);
    }

    @Test
    @Tag("disruptive")
    void invalidatedAtIsTheMomentOfTheChange() {
        String id = central.anyEndpoint();
        post(id, Map.of("regeneratePassword", true)).statusCode(201);
        central.after(Duration.ofDays(1));
        List<String> times = post(id, Map.of("regeneratePassword", true))
                .statusCode(201)
                .extract()
                .path("previousPasswords.invalidatedAt");
        assertThat(times.get(0)).isGreaterThan(times.get(1));
    }

    @Test
    @Tag("disruptive")
    void turningItOffIsVisibleAtTheEndpoint() {
        String id = central.any().onlineEndpoint();
        post(id, Map.of("enabled", false)).statusCode(201).body("enabled", is(false));
        central.asTenant().get(ENDPOINT, id).then().body("tamperProtectionEnabled", is(false));
        assertThat(central.asTenant().query("tamperProtectionEnabled", false).all("/endpoint/v1/endpoints"))
                .extracting(endpoint -> endpoint.path("id").asText())
                .contains(id);
        post(id, Map.of("enabled", true)).statusCode(201).body("enabled", is(true));
        central.asTenant().get(ENDPOINT, id).then().body("tamperProtectionEnabled", is(true));
    }

    @Test
    @Tag("disruptive")
    void anOfflineEndpointKeepsItsState() {
        central.needsMock("endpoints that stay offline during the scenario");
        String id = central.any().id("/endpoint/v1/endpoints?online=false&tamperProtectionEnabled=true", item -> true);
        post(id, Map.of("enabled", false)).statusCode(201).body("enabled", is(false));
        central.asTenant().get(TAMPER_PROTECTION, id).then().body("enabled", is(false));
        central.after(Duration.ofDays(1));
        central.asTenant().get(ENDPOINT, id).then().body("tamperProtectionEnabled", is(true));
        String before = password(id);
        post(id, Map.of("regeneratePassword", true)).statusCode(201).body("password", not(is(before)));
    }

    @Test
    @Tag("disruptive")
    void theSwitchAcceptsTextToo() {
        String id = central.anyEndpoint();
        post(id, Map.of("enabled", "false")).statusCode(201).body("enabled", is(false));
        post(id, Map.of("enabled", "true")).statusCode(201).body("enabled", is(true));
    }

    @Test
    @Tag("disruptive")
    void otherTextForTheSwitchIsRefused() {
        post(central.anyEndpoint(), Map.of("enabled", "perhaps")).statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void switchingKeepsThePassword() {
        String id = central.anyEndpoint();
        String password = password(id);
        post(id, Map.of("enabled", false)).statusCode(201).body("password", is(password));
    }

    @Test
    @Tag("disruptive")
    void oneRequestMaySwitchAndCreateAPassword() {
        String id = central.anyEndpoint();
        String before = password(id);
        post(id, Map.of("enabled", true, "regeneratePassword", true))
                .statusCode(201)
                .body("enabled", is(true))
                .body("previousPasswords.password", contains(before));
    }

    @Test
    @Tag("disruptive")
    void anUnknownEndpointIsNotFound() {
        central.asTenant()
                .get(TAMPER_PROTECTION, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
        post(CentralExtension.randomUuid(), Map.of("regeneratePassword", true)).statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aReadOnlyRoleMayNotCreateAPassword() {
        central.as(READ_ONLY)
                .post(TAMPER_PROTECTION, Map.of("regeneratePassword", true), central.anyEndpoint())
                .then()
                .statusCode(403);
    }

    private String password(String id) {
        return central.asTenant().get(TAMPER_PROTECTION, id).path("password");
    }

    private ValidatableResponse post(String id, Map<String, Object> body) {
        return central.asTenant().post(TAMPER_PROTECTION, body, id).then();
    }
}
