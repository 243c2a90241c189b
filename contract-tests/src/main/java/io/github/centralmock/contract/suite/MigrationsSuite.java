package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Migrations of endpoints from the first tenant to the second one. */
@Tag("endpoint")
@Tag("disruptive")
class MigrationsSuite {
    private static final String MIGRATIONS = "/endpoint/v1/migrations";
    private static final String MIGRATION = MIGRATIONS + "/{id}";
    private static final String MIGRATING = MIGRATION + "/endpoints";
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{id}";
    private static final Duration REGISTERED = Duration.ofMinutes(5);

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void theReceiverOpensAMigrationAndGetsAToken() {
        String id = receive(List.of(CentralExtension.randomUuid()))
                .body("mode", is("receiving"))
                .body("token", notNullValue())
                .extract()
                .path("id");
        receiver().get(MIGRATION, id).then().statusCode(200).body("id", is(id));
        assertThat(ids(receiver().all(MIGRATIONS))).contains(id);
    }

    @Test
    void aMigrationExpiresAfterAWeek() {
        central.needsMock("the documented lifetime as its default");
        JsonNode migration = openMigration(List.of(CentralExtension.randomUuid()));
        assertThat(Duration.between(time(migration, "createdAt"), time(migration, "expiresAt")))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void theSenderSeesNoMigrationBeforeItStarts() {
        String id = id(openMigration(List.of(CentralExtension.randomUuid())));
        sender().get(MIGRATION, id).then().statusCode(404);
        sender().get(MIGRATING, id).then().statusCode(404);
    }

    @Test
    void theSenderStartsItOnceUnderTheSameId() {
        List<String> endpoints = migratableEndpoints(1);
        JsonNode migration = openMigration(endpoints);
        send(migration, endpoints).statusCode(201).body("id", is(id(migration))).body("mode", is("sending"));
        send(migration, endpoints).statusCode(200).body("id", is(id(migration))).body("mode", is("sending"));
        sender().get(MIGRATION, id(migration)).then().statusCode(200).body("mode", is("sending"));
        receiver().get(MIGRATION, id(migration)).then().statusCode(200).body("mode", is("receiving"));
    }

    @Test
    void migrationsAreListedByMode() {
        List<String> endpoints = migratableEndpoints(1);
        JsonNode migration = openMigration(endpoints);
        send(migration, endpoints).statusCode(201);
        assertThat(ids(sender().query("mode", "sending").all(MIGRATIONS))).contains(id(migration));
        assertThat(ids(sender().query("mode", "receiving").all(MIGRATIONS))).doesNotContain(id(migration));
        assertThat(ids(receiver().query("mode", "receiving").all(MIGRATIONS))).contains(id(migration));
        receiver().query("mode", "both").get(MIGRATIONS).then().statusCode(400);
    }

    @Test
    void endpointsAreFirstPendingAndThenSucceed() {
        List<String> endpoints = migratableEndpoints(2);
        JsonNode migration = openMigration(endpoints);
        migrating(receiver(), migration).body("items.status", everyItem(is("pending")));
        send(migration, endpoints).statusCode(201);
        migrating(sender(), migration).body("items.status", everyItem(is("pending")));
        central.after(REGISTERED);
        migrating(sender(), migration).body("items.status", everyItem(is("succeeded")));
        migrating(receiver(), migration).body("items.status", everyItem(is("succeeded")));
    }

    @Test
    void theNewIdIsShownToTheReceiverOnly() {
        JsonNode migration = migrate(migratableEndpoints(1));
        migrating(receiver(), migration).body("items[0].newId", notNullValue());
        migrating(sender(), migration).body("items[0].newId", nullValue()).body("items[0].migratedAt", notNullValue());
    }

    @Test
    void theEndpointAppearsAtTheReceiverOfflineAndReportsLater() {
        String oldId = migratableEndpoints(1).get(0);
        String hostname = sender().get(ENDPOINT, oldId).path("hostname");
        JsonNode before = receiver().query("pageTotal", true).read(ENDPOINTS).path("pages");
        String newId = newId(migrate(List.of(oldId)));
        JsonNode endpoint = receiver().read(ENDPOINT, newId);
        assertThat(endpoint.path("hostname").asText()).isEqualTo(hostname);
        assertThat(endpoint.at("/tenant/id").asText()).isEqualTo(central.secondTenantId());
        assertThat(endpoint.path("online").asBoolean()).isFalse();
        assertThat(endpoint.path("lastSeenAt")).isEqualTo(endpoint.path("registeredAt"));
        receiver()
                .query("pageTotal", true)
                .get(ENDPOINTS)
                .then()
                .body("pages.items", is(before.path("items").asInt() + 1));
        central.after(Duration.ofHours(1));
        JsonNode later = receiver().read(ENDPOINT, newId);
        assertThat(later.path("online").asBoolean()).isTrue();
        assertThat(time(later, "lastSeenAt")).isAfter(time(later, "registeredAt"));
    }

    @Test
    void theReceiverListsTheEndpointOnlyAfterItsRegistration() {
        List<String> endpoints = migratableEndpoints(1);
        List<String> before = ids(receiver().all(ENDPOINTS));
        JsonNode migration = openMigration(endpoints);
        send(migration, endpoints).statusCode(201);
        assertThat(ids(receiver().all(ENDPOINTS))).isEqualTo(before);
        central.after(REGISTERED);
        assertThat(ids(receiver().all(ENDPOINTS))).hasSize(before.size() + 1);
    }

    @Test
    void theRegistrationCausesAnEventAtTheReceiver() {
        String newId = newId(migrate(migratableEndpoints(1)));
        assertThat(receiver().all("/siem/v1/events"))
                .anyMatch(event -> event.path("type").asText().equals("Event::Endpoint::Registered")
                        && event.path("endpoint_id").asText().equals(newId));
    }

    @Test
    void theOldRecordStaysAtTheSenderOffline() {
        String oldId = migratableEndpoints(1).get(0);
        migrate(List.of(oldId));
        sender().get(ENDPOINT, oldId).then().statusCode(200).body("online", is(false));
        central.after(Duration.ofDays(1));
        sender().get(ENDPOINT, oldId).then().statusCode(200).body("online", is(false));
    }

    @Test
    void theOldRecordIgnoresCommands() {
        String oldId = migratableEndpoints(1).get(0);
        List<JsonNode> before = eventsOf(sender(), oldId);
        isolate(sender(), oldId);
        sender().post(ENDPOINT + "/scans", Map.of(), oldId).then().statusCode(201);
        migrate(List.of(oldId));
        JsonNode leftBehind = sender().read(ENDPOINT, oldId);
        sender().post(ENDPOINT + "/update-checks", Map.of(), oldId).then().statusCode(201);
        sender().get(ENDPOINT + "/isolation", oldId).then().body("enabled", is(true));
        central.after(Duration.ofHours(20));
        assertThat(sender().read(ENDPOINT, oldId)).isEqualTo(leftBehind);
        assertThat(leftBehind.at("/isolation/status").asText()).isEqualTo("notIsolated");
        assertThat(eventsOf(sender(), oldId)).isEqualTo(before);
    }

    @Test
    void theEndpointFollowsItsNewTenantAfterItReports() {
        String newId = newId(migrate(migratableEndpoints(1)));
        isolate(receiver(), newId);
        central.after(Duration.ofMinutes(10));
        receiver().get(ENDPOINT, newId).then().body("isolation.status", is("notIsolated"));
        central.after(Duration.ofMinutes(30));
        receiver().get(ENDPOINT, newId).then().body("isolation.status", is("isolated"));
        assertThat(eventsOf(receiver(), newId))
                .extracting(event -> event.path("type").asText())
                .contains("Event::Endpoint::Isolation::Isolated");
    }

    private static void isolate(Caller tenant, String endpoint) {
        tenant.patch(ENDPOINT + "/isolation", Map.of("enabled", true), endpoint)
                .then()
                .statusCode(200);
    }

    private static List<JsonNode> eventsOf(Caller tenant, String endpoint) {
        return tenant.all("/siem/v1/events").stream()
                .filter(event -> event.path("endpoint_id").asText().equals(endpoint))
                .toList();
    }

    @Test
    void groupsAreNotMigrated() {
        String oldId = migratableEndpoints(1).get(0);
        String type = sender().get(ENDPOINT, oldId).path("type");
        Map<String, Object> group = Map.of("name", central.named("group"), "type", type, "endpointIds", List.of(oldId));
        sender().post("/endpoint/v1/endpoint-groups", group).then().statusCode(201);
        String newId = newId(migrate(List.of(oldId)));
        receiver().get(ENDPOINT, newId).then().statusCode(200).body("group", nullValue());
    }

    @Test
    void aMigratedEndpointCannotMigrateAgain() {
        List<String> endpoints = migratableEndpoints(1);
        migrate(endpoints);
        JsonNode second = migrate(endpoints);
        migrating(sender(), second).body("items[0].status", is("failed")).body("items[0].reason", notNullValue());
    }

    @Test
    void linuxEndpointsCannotMigrate() {
        String linux = central.any()
                .id(ENDPOINTS, item -> item.at("/os/platform").asText().equals("linux"));
        assertFailsWithReason(linux);
    }

    @Test
    void endpointsNotSeenForTwoWeeksCannotMigrate() {
        central.needsMock("a clock that can be moved");
        String idle = central.any()
                .id(
                        ENDPOINTS + "?online=false",
                        item -> !item.at("/os/platform").asText().equals("linux"));
        central.after(Duration.ofDays(15));
        assertFailsWithReason(idle);
    }

    @Test
    void unknownEndpointsFail() {
        assertFailsWithReason(CentralExtension.randomUuid());
    }

    @Test
    void endpointsThatTheReceiverDoesNotExpectFail() {
        List<String> endpoints = migratableEndpoints(2);
        JsonNode migration = openMigration(endpoints.subList(0, 1));
        send(migration, endpoints).statusCode(201);
        central.after(REGISTERED);
        assertThat(sender().all(MIGRATING, id(migration)))
                .extracting(item -> item.path("status").asText())
                .containsExactlyInAnyOrder("succeeded", "failed");
        assertThat(receiver().all(MIGRATING, id(migration))).hasSize(1);
    }

    @Test
    void endpointsThatAreNotSentInTimeFail() {
        List<String> endpoints = migratableEndpoints(1);
        JsonNode migration = openMigration(endpoints);
        central.after(Duration.ofDays(30));
        send(migration, endpoints).statusCode(400);
        migrating(receiver(), migration).body("items[0].status", is("failed")).body("items[0].reason", notNullValue());
    }

    @Test
    void aWrongTokenIsRefused() {
        List<String> endpoints = migratableEndpoints(1);
        JsonNode migration = openMigration(endpoints);
        Map<String, Object> body = Map.of("token", "bm90IGl0", "endpoints", endpoints);
        sender().put(MIGRATION, body, id(migration)).then().statusCode(400);
        sender().get(MIGRATION, id(migration)).then().statusCode(404);
    }

    @Test
    void anUnknownMigrationIsNotFound() {
        Map<String, Object> body = Map.of("token", "bm90IGl0", "endpoints", List.of(CentralExtension.randomUuid()));
        sender().put(MIGRATION, body, CentralExtension.randomUuid()).then().statusCode(404);
        receiver().get(MIGRATION, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    void onlyTheNamedTenantMayStartTheMigration() {
        JsonNode migration = openMigration(List.of(CentralExtension.randomUuid()));
        Map<String, Object> body =
                Map.of("token", migration.path("token").asText(), "endpoints", List.of(CentralExtension.randomUuid()));
        receiver().put(MIGRATION, body, id(migration)).then().statusCode(404);
    }

    @Test
    void aTenantCannotReceiveFromItself() {
        Map<String, Object> body =
                Map.of("fromTenant", central.secondTenantId(), "endpoints", List.of(CentralExtension.randomUuid()));
        receiver().post(MIGRATIONS, body).then().statusCode(400);
    }

    @Test
    void aMigrationCannotBeCancelled() {
        JsonNode migration = openMigration(List.of(CentralExtension.randomUuid()));
        receiver().unchecked().delete(MIGRATION, id(migration)).then().statusCode(404);
        receiver().get(MIGRATION, id(migration)).then().statusCode(200);
    }

    @Test
    void onlyASuperAdminMayMigrate() {
        Map<String, Object> body =
                Map.of("fromTenant", central.secondTenantId(), "endpoints", List.of(CentralExtension.randomUuid()));
        central.as(MANAGEMENT).post(MIGRATIONS, body).then().statusCode(403);
    }

    private void assertFailsWithReason(String endpoint) {
        JsonNode migration = migrate(List.of(endpoint));
        migrating(sender(), migration)
                .body("items[0].status", is("failed"))
                .body("items[0].reason", notNullValue())
                .body("items[0].failedAt", notNullValue());
        migrating(receiver(), migration).body("items[0].status", is("failed")).body("items[0].newId", nullValue());
    }

    private Caller sender() {
        return central.asTenant();
    }

    private Caller receiver() {
        return central.asSecondTenant();
    }

    private ValidatableResponse receive(List<String> endpoints) {
        return receiver()
                .post(MIGRATIONS, Map.of("fromTenant", central.tenantId(), "endpoints", endpoints))
                .then()
                .statusCode(201);
    }

    private JsonNode openMigration(List<String> endpoints) {
        String id = receive(endpoints).extract().path("id");
        return receiver().read(MIGRATION, id);
    }

    private ValidatableResponse send(JsonNode migration, List<String> endpoints) {
        Map<String, Object> body = Map.of("token", migration.path("token").asText(), "endpoints", endpoints);
        return sender().put(MIGRATION, body, id(migration)).then();
    }

    /** Starts a migration and moves the clock forward until its endpoints have registered. */
    private JsonNode migrate(List<String> endpoints) {
        JsonNode migration = openMigration(endpoints);
        send(migration, endpoints).statusCode(201);
        central.after(REGISTERED);
        return migration;
    }

    private ValidatableResponse migrating(Caller tenant, JsonNode migration) {
        return tenant.get(MIGRATING, id(migration)).then().statusCode(200);
    }

    private String newId(JsonNode migration) {
        return receiver().read(MIGRATING, id(migration)).at("/items/0/newId").asText();
    }

    /** Endpoints that meet the conditions of a migration. Skips the scenario if there are fewer. */
    private List<String> migratableEndpoints(int count) {
        List<JsonNode> suitable = central.any().items(ENDPOINTS + "?online=true&assignedToGroup=false").stream()
                .filter(item -> !item.at("/os/platform").asText().equals("linux"))
                .toList();
        Assumptions.assumeTrue(
                suitable.size() >= count,
                "skipped: the target has fewer than " + count + " endpoints that can be migrated");
        return ids(suitable.subList(0, count));
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static Instant time(JsonNode object, String member) {
        return Instant.parse(object.path(member).asText());
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(MigrationsSuite::id).toList();
    }
}
