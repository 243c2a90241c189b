package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alerts for log collectors: the tenant's alerts in another format, each with its event. */
@Tag("siem")
class SiemAlertsSuite {
    private static final String SIEM_ALERTS = "/siem/v1/alerts";
    private static final String SIEM_EVENTS = "/siem/v1/events";
    private static final String ALERTS = "/common/v1/alerts";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void everyRecentAlertOfTheTenantIsListedWithItsId() {
        JsonNode alert = central.any().item(ALERTS + "?from=-PT23H", item -> true);
        JsonNode listed = siemAlert(alert.path("id").asText());
        assertThat(listed.path("description")).isEqualTo(alert.path("description"));
        assertThat(listed.path("type")).isEqualTo(alert.path("type"));
        assertThat(listed.path("severity")).isEqualTo(alert.path("severity"));
        assertThat(listed.path("location").asText())
                .isEqualTo(alert.at("/managedAgent/name").asText());
        assertThat(listed.path("customer_id").asText()).isEqualTo(central.tenantId());
        assertThat(Instant.parse(listed.path("when").asText()))
                .isEqualTo(Instant.parse(alert.path("raisedAt").asText()));
    }

    @Test
    @Tag("read")
    void anAlertAndItsEventHaveOneId() {
        JsonNode alert = central.any().item(SIEM_ALERTS, item -> true);
        assertThat(alert.path("event_service_event_id")).isEqualTo(alert.path("id"));
        assertThat(central.asTenant().all(SIEM_EVENTS))
                .filteredOn(event -> event.path("id").equals(alert.path("id")))
                .singleElement()
                .satisfies(event -> assertThat(event.path("type")).isEqualTo(alert.path("type")));
    }

    @Test
    @Tag("read")
    void unknownValuesAreNullAndTimesInDataAreMilliseconds() {
        JsonNode alert = central.any().item(SIEM_ALERTS, item -> true);
        for (String member : List.of("threat", "threat_cleanable", "info")) {
            assertThat(alert.has(member))
                    .as(member + " is present (null is allowed)")
                    .isTrue();
        }
        assertThat(alert.at("/data/created_at").asLong())
                .isEqualTo(Instant.parse(alert.path("created_at").asText()).toEpochMilli());
    }

    @Test
    @Tag("read")
    void onlyACleanableThreatIsMarkedAsCleanable() {
        JsonNode alert = central.any()
                .item(
                        ALERTS + "?from=-PT23H&category=malware,pua",
                        item -> item.path("allowedActions").size() > 1);
        boolean cleanable = alert.path("allowedActions").toString().contains("\"clean");
        assertThat(siemAlert(alert.path("id").asText()).path("threat_cleanable").asBoolean())
                .isEqualTo(cleanable);
    }

    @Test
    @Tag("read")
    void aThreatAndItsUserHaveObjectIds() {
        List<String> threats = central.any().items(ALERTS + "?from=-PT23H&category=malware,pua").stream()
                .filter(alert -> alert.has("person"))
                .map(alert -> alert.path("id").asText())
                .toList();
        JsonNode alert = central.any()
                .item(SIEM_ALERTS, item -> threats.contains(item.path("id").asText()));
        for (String id : List.of("threat_id", "user_match_id")) {
            JsonNode parts = alert.path("data").path(id);
            assertThat(parts.path("counter").isIntegralNumber()).as(id).isTrue();
            assertThat(parts.path("time").asLong())
                    .isEqualTo(parts.path("timestamp").asLong() * 1000);
        }
    }

    @Test
    @Tag("read")
    void firewallsAreCalledUtmAndHaveNoPlatform() {
        JsonNode alert = central.any()
                .item(SIEM_ALERTS, item -> item.path("type").asText().startsWith("Event::Firewall::"));
        assertThat(alert.at("/data/endpoint_type").asText()).isEqualTo("utm");
        assertThat(alert.at("/data/endpoint_platform").asText()).isEqualTo("unknown");
    }

    @Test
    @Tag("write")
    void aCompletedAlertStaysInTheFeed() {
        String id = central.any()
                .id(
                        ALERTS + "?from=-PT23H",
                        item -> item.path("allowedActions").toString().contains("acknowledge"));
        central.asTenant()
                .post(ALERTS + "/{alertId}/actions", Map.of("action", "acknowledge"), id)
                .then()
                .statusCode(201);
        assertThat(siemAlert(id).path("id").asText()).isEqualTo(id);
    }

    @Test
    @Tag("read")
    void thePageAfterTheLastCursorIsEmpty() {
        String cursor = page("?limit=1000").path("next_cursor").asText();
        JsonNode next = page("?cursor=" + cursor);
        assertThat(next.path("items")).isEmpty();
        assertThat(next.path("has_more").asBoolean()).isFalse();
        assertThat(page("?cursor=" + next.path("next_cursor").asText()).path("items"))
                .isEmpty();
    }

    @Test
    @Tag("read")
    void invalidCursorsOldDatesAndLargePagesAreRefused() {
        Caller caller = central.asTenant();
        caller.query("cursor", "garbage").get(SIEM_ALERTS).then().statusCode(400);
        long tooOld = Instant.now().minus(Duration.ofHours(25)).getEpochSecond();
        caller.query("from_date", tooOld).get(SIEM_ALERTS).then().statusCode(400);
        caller.query("limit", 1001).get(SIEM_ALERTS).then().statusCode(400);
        caller.query("limit", 1).get(SIEM_ALERTS).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void alertsOlderThan24HoursAreNotReturned() {
        central.after(Duration.ofHours(26));
        central.asTenant().get(SIEM_ALERTS).then().statusCode(200).body("items", empty());
    }

    private JsonNode siemAlert(String id) {
        return central.any().item(SIEM_ALERTS, item -> item.path("id").asText().equals(id));
    }

    private JsonNode page(String query) {
        return central.asTenant().read(SIEM_ALERTS + query);
    }
}
