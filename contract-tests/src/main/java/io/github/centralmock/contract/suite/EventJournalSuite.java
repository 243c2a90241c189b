package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.target.Role.READ_ONLY;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Event journals: limits go in as plain numbers and come back beside what the vendor recommends. */
@Tag("endpoint")
class EventJournalSuite {
    private static final String JOURNAL = "/endpoint/v1/settings/event-journal/{endpointType}";

    @RegisterExtension
    final Central central = Central.freshTenant();

    @Test
    @Tag("read")
    void aNewTenantFollowsTheRecommendation() {
        central.needsMock("a tenant that nobody has changed");
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
    void limitsGoInFlatAndComeBackWrapped() {
        central.needsMock("journals that may be limited");
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
    void whatAPatchDoesNotNameStays() {
        central.needsMock("journals that may be limited");
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
    void computersAndServersHaveLimitsOfTheirOwn() {
        central.needsMock("journals that may be limited");
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
    void thereAreJournalsOfComputersAndServersOnly() {
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
