package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.FORENSICS;
import static io.github.centralmock.contract.sut.CredentialRole.MANAGEMENT;
import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Endpoint isolation: the settings change with the request, the status after the next check-in of the agent. */
@Tag("endpoint")
class IsolationSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String MANY = ENDPOINTS + "/isolation";
    private static final String ONE = ENDPOINTS + "/{id}/isolation";
    private static final Duration CHECKED_IN = Duration.ofHours(2);

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("disruptive")
    void aCommandIsVisibleInTheSettingsAtOnce() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "suspicious")
                .statusCode(200)
                .body("enabled", is(true))
                .body("comment", is("suspicious"))
                .body("lastEnabledBy.accountId", is(central.tenantId()));
        central.asTenant()
                .get(ONE, id)
                .then()
                .statusCode(200)
                .body("enabled", is(true))
                .body("lastEnabledAt", notNullValue())
                .body("lastDisabledAt", nullValue());
    }

    @Test
    @Tag("disruptive")
    void theEndpointIsIsolatedAtItsCheckIn() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test").statusCode(200);
        assertThat(status(id)).isEqualTo("notIsolated");
        central.after(CHECKED_IN);
        assertThat(status(id)).isEqualTo("isolated");
    }

    @Test
    @Tag("disruptive")
    void anIsolatedEndpointIsFoundByItsStatus() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test").statusCode(200);
        withStatus("isolated").body("items.id", not(hasItem(id)));
        central.after(CHECKED_IN);
        withStatus("isolated").body("items.id", hasItem(id));
        withStatus("notIsolated").body("items.id", not(hasItem(id)));
    }

    @Test
    @Tag("disruptive")
    void anIsolatedEndpointCanBeReconnected() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test").statusCode(200);
        central.after(CHECKED_IN);
        setIsolation(id, false, "all clear").statusCode(200).body("enabled", is(false));
        assertThat(status(id)).isEqualTo("isolated");
        central.after(CHECKED_IN);
        assertThat(status(id)).isEqualTo("notIsolated");
        central.asTenant()
                .get(ONE, id)
                .then()
                .body("lastEnabledAt", notNullValue())
                .body("lastDisabledAt", notNullValue())
                .body("comment", is("all clear"));
    }

    @Test
    @Tag("disruptive")
    void bulkCommandsAreAcceptedForExistingEndpoints() {
        List<String> two = freeEndpoints(2);
        setIsolationOfAll(List.of(two.get(0), CentralExtension.randomUuid(), two.get(1)), true)
                .statusCode(202)
                .body("items.id", contains(two.get(0), two.get(1)))
                .body("items.isolation.enabled", contains(true, true));
        central.after(CHECKED_IN);
        two.forEach(id -> assertThat(status(id)).isEqualTo("isolated"));
    }

    @Test
    @Tag("disruptive")
    void aCommandForUnknownEndpointsIsNotFound() {
        setIsolationOfAll(List.of(CentralExtension.randomUuid()), true).statusCode(404);
        setIsolation(CentralExtension.randomUuid(), true, "test").statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aSecondCommandWhileTheFirstIsInProgressIsAConflict() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test").statusCode(200);
        setIsolation(id, false, "test").statusCode(409);
        setIsolationOfAll(List.of(id), true).statusCode(409);
    }

    @Test
    @Tag("disruptive")
    void aConflictInABulkCommandAffectsNoOtherEndpoint() {
        List<String> two = freeEndpoints(2);
        setIsolation(two.get(0), true, "test").statusCode(200);
        setIsolationOfAll(two, true).statusCode(409);
        central.asTenant().get(ONE, two.get(1)).then().body("enabled", is(false));
    }

    @Test
    @Tag("disruptive")
    void aCommandThatChangesNoStateIsRefused() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, false, "test")
                .statusCode(400)
                .body("error", is("badRequest"))
                .body("message", is("Invalid request"));
        setIsolationOfAll(List.of(id), false).statusCode(400).body("message", is("Invalid request"));
        setIsolation(id, true, "test").statusCode(200);
        central.after(CHECKED_IN);
        setIsolation(id, true, "test").statusCode(400).body("message", is("Invalid request"));
    }

    @Test
    @Tag("disruptive")
    void timesHaveTheRecordedForm() {
        central.needsMock("the recorded format of times as its default");
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test")
                .body("lastEnabledAt", matchesPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d UTC"));
    }

    @Test
    @Tag("disruptive")
    void isolatingAndReconnectingCauseEvents() {
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test").statusCode(200);
        assertThat(eventTypes(id)).doesNotContain("Event::Endpoint::Isolation::Isolated");
        central.after(CHECKED_IN);
        assertThat(eventTypes(id)).contains("Event::Endpoint::Isolation::Isolated");
        setIsolation(id, false, "test").statusCode(200);
        central.after(CHECKED_IN);
        assertThat(eventTypes(id)).contains("Event::Endpoint::Isolation::UnIsolated");
    }

    @Test
    @Tag("disruptive")
    void aCommandToAnOfflineEndpointStaysPending() {
        String id = offlineEndpoint();
        String seen = central.asTenant().get(ENDPOINTS + "/{id}", id).path("lastSeenAt");
        setIsolation(id, true, "test").statusCode(200).body("enabled", is(true));
        central.after(Duration.ofDays(1));
        assertThat(status(id)).isEqualTo("notIsolated");
        assertThat(eventTypes(id)).doesNotContain("Event::Endpoint::Isolation::Isolated");
        assertThat(central.asTenant().get(ENDPOINTS + "/{id}", id).<String>path("lastSeenAt"))
                .isEqualTo(seen);
        central.asTenant().get(ONE, id).then().body("enabled", is(true));
    }

    @Test
    @Tag("disruptive")
    void theOppositeCommandCancelsAPendingOneOfAnOfflineEndpoint() {
        central.needsMock("a documented answer (the answer of the real service is not known)");
        String id = offlineEndpoint();
        setIsolation(id, true, "test").statusCode(200);
        setIsolation(id, true, "test").statusCode(409);
        setIsolation(id, false, "a mistake").statusCode(200).body("enabled", is(false));
        assertThat(status(id)).isEqualTo("notIsolated");
        setIsolation(id, false, "test").statusCode(400);
        setIsolation(id, true, "test").statusCode(200).body("enabled", is(true));
    }

    @Test
    @Tag("read")
    void anIsolatedEndpointShowsByWhomAndWhen() {
        String id = endpoints("?isolationStatus=isolated", 1).get(0);
        central.asTenant()
                .get(ONE, id)
                .then()
                .statusCode(200)
                .body("enabled", is(true))
                .body("lastEnabledAt", notNullValue())
                .body("lastEnabledBy.id", notNullValue());
    }

    @Test
    @Tag("disruptive")
    void aDeletedEndpointIsNotListedAsIsolated() {
        central.needsMock("endpoints that may be deleted");
        String id = freeEndpoints(1).get(0);
        setIsolation(id, true, "test").statusCode(200);
        central.asTenant().delete(ENDPOINTS + "/{id}", id).then().statusCode(200);
        central.after(CHECKED_IN);
        withStatus("isolated").body("items.id", not(hasItem(id)));
        assertThat(eventTypes(id)).doesNotContain("Event::Endpoint::Isolation::Isolated");
    }

    @Test
    @Tag("read")
    void settingsOfAnUnknownEndpointAreNotFound() {
        central.asTenant().get(ONE, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void fiftyOneIdsAreTooMany() {
        setIsolationOfAll(
                        IntStream.range(0, 51)
                                .mapToObj(i -> CentralExtension.randomUuid())
                                .toList(),
                        true)
                .statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void aCommandNeedsTheEnabledMember() {
        central.asTenant()
                .post(MANY, Map.of("ids", List.of(CentralExtension.randomUuid())))
                .then()
                .statusCode(400);
        central.asTenant()
                .patch(ONE, Map.of("comment", "x"), central.anyEndpoint())
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void aCommentOfMoreThanFourHundredCharactersIsRefused() {
        setIsolation(central.anyEndpoint(), true, "x".repeat(401)).statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void onlyManagementRolesMayIsolate() {
        Map<String, Object> body = Map.of("enabled", true);
        String id = freeEndpoints(1).get(0);
        central.as(READ_ONLY).patch(ONE, body, id).then().statusCode(403);
        central.as(FORENSICS).patch(ONE, body, id).then().statusCode(403);
        central.as(MANAGEMENT).patch(ONE, body, id).then().statusCode(200);
    }

    private ValidatableResponse setIsolation(String id, boolean enabled, String comment) {
        return central.asTenant()
                .patch(ONE, Map.of("enabled", enabled, "comment", comment), id)
                .then();
    }

    private ValidatableResponse setIsolationOfAll(List<String> ids, boolean enabled) {
        return central.asTenant()
                .post(MANY, Map.of("enabled", enabled, "ids", ids))
                .then();
    }

    private ValidatableResponse withStatus(String status) {
        return central.asTenant()
                .query("isolationStatus", status)
                .query("pageSize", 500)
                .get(ENDPOINTS)
                .then()
                .statusCode(200);
    }

    private String status(String id) {
        return central.asTenant().get(ENDPOINTS + "/{id}", id).path("isolation.status");
    }

    private List<String> eventTypes(String endpointId) {
        return central.asTenant().all("/siem/v1/events").stream()
                .filter(event -> event.path("endpoint_id").asText().equals(endpointId))
                .map(event -> event.path("type").asText())
                .toList();
    }

    private List<String> freeEndpoints(int count) {
        return endpoints("?isolationStatus=notIsolated&online=true", count);
    }

    private String offlineEndpoint() {
        return endpoints("?isolationStatus=notIsolated&online=false", 1).get(0);
    }

    private List<String> endpoints(String query, int count) {
        List<JsonNode> free = central.any().items(ENDPOINTS + query);
        Assumptions.assumeTrue(
                free.size() >= count, "skipped: the target has fewer than " + count + " suitable endpoints");
        return free.subList(0, count).stream()
                .map(item -> item.path("id").asText())
                .toList();
    }
}
