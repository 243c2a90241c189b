package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Event journals: limits are sent as numbers and returned together with the recommended values. */
@Tag("endpoint")
class EventJournalSuite {
    private static final String JOURNAL = "/endpoint/v1/settings/event-journal/{endpointType}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void aNewTenantFollowsTheRecommendation() {
        central.needsMock("a tenant with default settings");
        central.asTenant()
                .get(JOURNAL, "computer")
                .then()
                .statusCode(200)
                .body("useRecommended", is(true))
                .body("diskSpaceLimitInMB.recommendedValue", greaterThan(0))
                .body("diskSpaceLimitAsPercentage.recommendedValue", is(0));
    }

    @Test
    @Tag("write")
    void limitsAreSentAsNumbersAndReturnedAsObjects() {
        central.needsMock("event journals whose limits may be changed");
        central.asTenant()
                .patch(JOURNAL, limits(false, 15000, 20), "computer")
                .then()
                .statusCode(200)
                .body("useRecommended", is(false))
                .body("diskSpaceLimitInMB.value", is(15000))
                .body("diskSpaceLimitAsPercentage.value", is(20));
        central.asTenant()
                .get(JOURNAL, "computer")
                .then()
                .statusCode(200)
                .body("useRecommended", is(false))
                .body("diskSpaceLimitInMB.value", is(15000))
                .body("diskSpaceLimitAsPercentage.value", is(20));
    }

    @Test
    @Tag("write")
    void aPatchKeepsTheMembersThatItDoesNotName() {
        central.needsMock("event journals whose limits may be changed");
        central.asTenant()
                .patch(JOURNAL, limits(false, 15000, 20), "server")
                .then()
                .statusCode(200);
        central.asTenant()
                .patch(JOURNAL, Map.of("diskSpaceLimitAsPercentage", 0), "server")
                .then()
                .statusCode(200)
                .body("useRecommended", is(false))
                .body("diskSpaceLimitInMB.value", is(15000))
                .body("diskSpaceLimitAsPercentage.value", is(0));
    }

    @Test
    @Tag("write")
    void theRecommendationReturnsRecommendedLimits() {
        central.needsMock("event journals whose limits may be changed");
        central.asTenant()
                .patch(JOURNAL, limits(false, 15000, 20), "computer")
                .then()
                .statusCode(200);
        JsonNode after = PolicyCalls.tree(central.asTenant()
                .patch(JOURNAL, Map.of("useRecommended", true), "computer")
                .then()
                .statusCode(200)
                .body("useRecommended", is(true))
                .extract()
                .response());
        for (String limit : List.of("diskSpaceLimitInMB", "diskSpaceLimitAsPercentage")) {
            assertThat(after.path(limit).path("value"))
                    .isEqualTo(after.path(limit).path("recommendedValue"));
        }
    }

    @Test
    @Tag("write")
    void aCustomLimitTurnsTheRecommendationOff() {
        central.needsMock("event journals whose limits may be changed");
        central.asTenant()
                .patch(JOURNAL, Map.of("diskSpaceLimitInMB", 9000), "computer")
                .then()
                .statusCode(200)
                .body("useRecommended", is(false))
                .body("diskSpaceLimitInMB.value", is(9000));
    }

    @ParameterizedTest
    @ValueSource(longs = {3_000_000_000L, 1_000_000_000_000L})
    @Tag("write")
    void aLimitIsStoredUnchangedOrRefused(long megabytes) {
        central.needsMock("event journals whose limits may be changed");
        JsonNode before = central.asTenant().read(JOURNAL, "computer");
        int status = central.asTenant()
                .patch(JOURNAL, Map.of("diskSpaceLimitInMB", megabytes), "computer")
                .statusCode();
        JsonNode after = central.asTenant().read(JOURNAL, "computer");
        if (status == 200) {
            assertThat(after.path("diskSpaceLimitInMB").path("value").asLong()).isEqualTo(megabytes);
        } else {
            assertThat(status).isEqualTo(400);
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    @Tag("write")
    void computersAndServersHaveLimitsOfTheirOwn() {
        central.needsMock("event journals whose limits may be changed");
        central.asTenant()
                .patch(JOURNAL, limits(false, 7000, 5), "server")
                .then()
                .statusCode(200);
        central.asTenant()
                .get(JOURNAL, "computer")
                .then()
                .statusCode(200)
                .body("useRecommended", is(true))
                .body("diskSpaceLimitAsPercentage.value", is(0));
    }

    @Test
    @Tag("write")
    void moreThanTheWholeDiskIsABadRequest() {
        central.asTenant()
                .patch(JOURNAL, Map.of("diskSpaceLimitAsPercentage", 101), "computer")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void wrappedValuesAreABadRequest() {
        central.asTenant()
                .patch(JOURNAL, Map.of("diskSpaceLimitInMB", Map.of("value", 15000)), "computer")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("read")
    void journalsExistForComputersAndServersOnly() {
        central.asTenant().get(JOURNAL, "phone").then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotLimitJournals() {
        central.as(READ_ONLY)
                .patch(JOURNAL, Map.of("useRecommended", true), "computer")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> limits(boolean recommended, int megabytes, int percentage) {
        return Map.of(
                "useRecommended", recommended,
                "diskSpaceLimitInMB", megabytes,
                "diskSpaceLimitAsPercentage", percentage);
    }
}
