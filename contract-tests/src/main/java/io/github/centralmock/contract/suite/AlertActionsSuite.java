package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Actions on alerts, and their effects on the alert, its endpoint and the events. */
@Tag("common")
class AlertActionsSuite {
    private static final String ALERTS = "/common/v1/alerts";
    private static final String ALERT = ALERTS + "/{alertId}";
    private static final String ACTIONS = ALERT + "/actions";
    private static final String ALLOWED = "/endpoint/v1/settings/allowed-items";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void anAcknowledgedAlertLeavesTheList() {
        String id = central.any().alertAllowing("acknowledge");
        central.asTenant()
                .post(ACTIONS, Map.of("action", "acknowledge"), id)
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("alertId", is(id))
                .body("action", is("acknowledge"))
                .body("status", is("requested"))
                .body("result", is(""));
        assertThat(ids(central.asTenant().all(ALERTS))).doesNotContain(id);
        central.asTenant()
                .post(ALERTS + "/search", Map.of("ids", List.of(id)))
                .then()
                .statusCode(200)
                .body("items", empty());
        central.asTenant().get(ALERT, id).then().statusCode(404);
        central.asTenant()
                .post(ACTIONS, Map.of("action", "acknowledge"), id)
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void anActionThatTheAlertDoesNotAllowIsRefused() {
        JsonNode alert = central.any().item(ALERTS, item -> !allows(item, "sendMsgPua"));
        String id = alert.path("id").asText();
        for (String action : List.of("sendMsgPua", "Acknowledge", "ignore")) {
            central.asTenant()
                    .post(ACTIONS, Map.of("action", action), id)
                    .then()
                    .statusCode(400);
        }
        central.asTenant().post(ACTIONS, Map.of(), id).then().statusCode(400);
        assertThat(central.asTenant().read(ALERT, id)).isEqualTo(alert);
    }

    @Test
    @Tag("write")
    void aMessageLeavesTheAlertOpen() {
        for (String action : List.of("sendMsgPua", "sendMsgThreat")) {
            String id = central.any().alertAllowing(action);
            central.asTenant()
                    .post(ACTIONS, Map.of("action", action, "message", "please look"), id)
                    .then()
                    .statusCode(201)
                    .body("action", is(action));
            central.asTenant().get(ALERT, id).then().statusCode(200);
        }
    }

    @Test
    @Tag("write")
    void anActionOnAnUnknownAlertIsNotFound() {
        central.asTenant()
                .post(ACTIONS, Map.of("action", "acknowledge"), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void anEndpointIsHealthyAfterItsLastThreatIsCleaned() {
        JsonNode alert = central.any().item(ALERTS, this::isOnlyThreatOfAnUnhealthyEndpoint);
        String action = allows(alert, "cleanVirus") ? "cleanVirus" : "cleanPua";
        central.asTenant()
                .post(
                        ACTIONS,
                        Map.of("action", action, "message", "remove it"),
                        alert.path("id").asText())
                .then()
                .statusCode(201);
        String endpoint = alert.at("/managedAgent/id").asText();
        central.asTenant()
                .get("/endpoint/v1/endpoints/{id}", endpoint)
                .then()
                .body("health.threats.status", is("good"));
        assertThat(central.asTenant().all("/siem/v1/events"))
                .filteredOn(event -> event.path("endpoint_id").asText().equals(endpoint))
                .extracting(event -> event.path("type").asText())
                .containsAnyOf(
                        "Event::Endpoint::Threat::CleanedUp",
                        "Event::Endpoint::Threat::PuaCleanedUp",
                        "Event::Endpoint::CoreClean",
                        "Event::Endpoint::CorePuaClean");
        assertThat(ids(central.asTenant().all(ALERTS)))
                .doesNotContain(alert.path("id").asText());
    }

    @Test
    @Tag("disruptive")
    void anActionForAnOfflineEndpointStaysPending() {
        central.needsMock("endpoints that stay offline during the scenario");
        for (String action : List.of("cleanPua", "clearHmpa")) {
            JsonNode alert = central.any().item(ALERTS, item -> allows(item, action) && isOffline(item));
            String id = alert.path("id").asText();
            JsonNode endpoint = endpoint(alert);
            central.asTenant()
                    .post(ACTIONS, Map.of("action", action), id)
                    .then()
                    .statusCode(201);
            central.after(Duration.ofHours(1));
            assertThat(central.asTenant().read(ALERT, id)).isEqualTo(alert);
            assertThat(endpoint(alert).path("health")).isEqualTo(endpoint.path("health"));
            assertThat(eventsOf(endpoint.path("id").asText()))
                    .extracting(event -> event.path("type").asText())
                    .noneMatch(type -> type.contains("Clean"));
        }
    }

    private boolean isOffline(JsonNode alert) {
        return !alert.at("/managedAgent/id").asText().isEmpty()
                && !endpoint(alert).path("online").asBoolean();
    }

    private List<JsonNode> eventsOf(String endpoint) {
        return central.asTenant().all("/siem/v1/events").stream()
                .filter(event -> event.path("endpoint_id").asText().equals(endpoint))
                .toList();
    }

    @Test
    @Tag("write")
    void anAuthorizedApplicationBecomesAnAllowedItem() {
        central.needsMock("an unwanted application that may be allowed");
        JsonNode alert = central.any().item(ALERTS, item -> allows(item, "authPua"));
        List<JsonNode> before = central.asTenant().all(ALLOWED);
        central.asTenant()
                .post(ACTIONS, Map.of("action", "authPua"), alert.path("id").asText())
                .then()
                .statusCode(201);
        List<JsonNode> added = new ArrayList<>(central.asTenant().all(ALLOWED));
        added.removeAll(before);
        assertThat(added).singleElement().satisfies(item -> {
            assertThat(item.at("/originEndpoint/id")).isEqualTo(alert.at("/managedAgent/id"));
            assertThat(alert.path("description").asText())
                    .contains(item.at("/properties/path").asText());
        });
        String id = added.get(0).path("id").asText();
        central.asTenant().get(ALLOWED + "/{id}", id).then().statusCode(200);
        assertThat(ids(central.asTenant().all(ALERTS)))
                .doesNotContain(alert.path("id").asText());
    }

    @Test
    @Tag("write")
    void acknowledgingAnAlertDoesNotCleanTheThreat() {
        JsonNode alert = central.any().item(ALERTS, this::isOnlyThreatOfItsEndpoint);
        String endpoint = alert.at("/managedAgent/id").asText();
        JsonNode before =
                central.asTenant().read("/endpoint/v1/endpoints/{id}", endpoint).path("health");
        central.asTenant()
                .post(ACTIONS, Map.of("action", "acknowledge"), alert.path("id").asText())
                .then()
                .statusCode(201);
        assertThat(central.asTenant()
                        .read("/endpoint/v1/endpoints/{id}", endpoint)
                        .path("health"))
                .isEqualTo(before);
    }

    private boolean isOnlyThreatOfItsEndpoint(JsonNode alert) {
        String endpoint = alert.at("/managedAgent/id").asText();
        return (allows(alert, "cleanVirus") || allows(alert, "cleanPua"))
                && allows(alert, "acknowledge")
                && central.any().items(ALERTS).stream()
                        .noneMatch(
                                other -> other.at("/managedAgent/id").asText().equals(endpoint)
                                        && !other.path("id").equals(alert.path("id")));
    }

    private boolean isOnlyThreatOfAnUnhealthyEndpoint(JsonNode alert) {
        return isOnlyThreatOfItsEndpoint(alert)
                && !isOffline(alert)
                && !threatStatus(alert).equals("good");
    }

    private String threatStatus(JsonNode alert) {
        return endpoint(alert).at("/health/threats/status").asText();
    }

    private JsonNode endpoint(JsonNode alert) {
        return central.asTenant()
                .read(
                        "/endpoint/v1/endpoints/{id}",
                        alert.at("/managedAgent/id").asText());
    }

    private static boolean allows(JsonNode alert, String action) {
        return StreamSupport.stream(alert.path("allowedActions").spliterator(), false)
                .anyMatch(allowed -> allowed.asText().equals(action));
    }

    private static Set<String> ids(List<JsonNode> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
