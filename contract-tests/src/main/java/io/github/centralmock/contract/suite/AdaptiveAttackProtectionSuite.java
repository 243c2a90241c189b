package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Adaptive attack protection: the desired state changes with the request, the actual state later, and both expire. */
@Tag("endpoint")
class AdaptiveAttackProtectionSuite {
    private static final String PROTECTION = "/endpoint/v1/endpoints/{id}/adaptive-attack-protection";
    private static final Duration CHECKED_IN = Duration.ofHours(1);

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("disruptive")
    void theDesiredStateChangesAtOnceAndTheActualStateLater() {
        String id = central.any().onlineEndpoint();
        request(id, Map.of("enabled", true, "expiresAfter", "P2D"))
                .statusCode(200)
                .body("desiredState.enabled", is(true))
                .body("desiredState.expiresAfter", is("P2D"))
                .body("desiredState.source", is("user"))
                .body("actualState.enabled", is(false));
        central.after(CHECKED_IN);
        get(id).body("actualState.enabled", is(true));
    }

    @Test
    @Tag("disruptive")
    void anOfflineEndpointKeepsItsState() {
        String id = central.any().offlineEndpoint();
        request(id, Map.of("enabled", true, "expiresAfter", "P2D"))
                .statusCode(200)
                .body("desiredState.enabled", is(true));
        central.after(CHECKED_IN);
        get(id).body("desiredState.enabled", is(true)).body("actualState.enabled", is(false));
        request(id, Map.of("enabled", false)).statusCode(200).body("desiredState.enabled", is(false));
    }

    @Test
    @Tag("disruptive")
    void protectionExpiresAfterTheRequestedDuration() {
        String id = central.any().onlineEndpoint();
        request(id, Map.of("enabled", true, "expiresAfter", "P2D")).statusCode(200);
        central.after(CHECKED_IN);
        Map<String, String> actual = get(id).extract().path("actualState");
        assertThat(Duration.between(Instant.parse(actual.get("lastUpdatedAt")), Instant.parse(actual.get("expiresAt"))))
                .isEqualTo(Duration.ofDays(2));
        central.after(Duration.ofDays(2));
        get(id).body("desiredState.enabled", is(false)).body("actualState.enabled", is(false));
    }

    @Test
    @Tag("disruptive")
    void anExpiryAloneExtendsTheProtection() {
        String id = central.any().onlineEndpoint();
        request(id, Map.of("enabled", true, "expiresAfter", "P1D")).statusCode(200);
        central.after(CHECKED_IN);
        request(id, Map.of("expiresAfter", "P10D")).statusCode(200).body("desiredState.expiresAfter", is("P10D"));
        central.after(Duration.ofDays(5));
        get(id).body("actualState.enabled", is(true));
    }

    @Test
    @Tag("disruptive")
    void protectionThatIsOffCannotBeExtended() {
        request(central.anyEndpoint(), Map.of("expiresAfter", "P1D")).statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void protectionEndsAtTheNextCheckIn() {
        String id = central.any().onlineEndpoint();
        request(id, Map.of("enabled", true)).statusCode(200);
        central.after(CHECKED_IN);
        request(id, Map.of("enabled", false))
                .statusCode(200)
                .body("desiredState.enabled", is(false))
                .body("actualState.enabled", is(true));
        central.after(CHECKED_IN);
        get(id).body("actualState.enabled", is(false)).body("actualState.expiresAt", nullValue());
    }

    @Test
    @Tag("disruptive")
    void anEmptyRequestIsABadRequest() {
        request(central.anyEndpoint(), Map.of()).statusCode(400);
        request(central.anyEndpoint(), Map.of("enabled", true, "expiresAfter", "a week"))
                .statusCode(400);
        request(central.anyEndpoint(), Map.of("enabled", true, "expiresAfter", "-P1D"))
                .statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void anUnknownEndpointIsNotFound() {
        central.asTenant().get(PROTECTION, CentralExtension.randomUuid()).then().statusCode(404);
        request(CentralExtension.randomUuid(), Map.of("enabled", true)).statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aReadOnlyRoleMayReadAndNotWrite() {
        String id = central.any().onlineEndpoint();
        central.as(READ_ONLY).get(PROTECTION, id).then().statusCode(200);
        central.as(READ_ONLY)
                .post(PROTECTION, Map.of("enabled", true), id)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse request(String id, Map<String, Object> body) {
        return central.asTenant().post(PROTECTION, body, id).then();
    }

    private ValidatableResponse get(String id) {
        return central.asTenant().get(PROTECTION, id).then().statusCode(200);
    }
}
