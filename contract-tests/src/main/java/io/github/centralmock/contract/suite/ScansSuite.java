package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scans and update checks: a request is accepted at once, and its result is a later event. */
@Tag("endpoint")
class ScansSuite {
    private static final String ENDPOINT = "/endpoint/v1/endpoints/{id}";
    private static final String SCANS = ENDPOINT + "/scans";
    private static final String UPDATE_CHECKS = ENDPOINT + "/update-checks";
    private static final String SCANNED = "Event::Endpoint::SavScanComplete";
    private static final String UPDATED = "Event::Endpoint::UpdateSuccess";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void aNewScanHasTheStatusRequested() {
        request(SCANS, central.anyEndpoint("computer"));
    }

    @Test
    @Tag("write")
    void aNewUpdateCheckHasTheStatusRequested() {
        request(UPDATE_CHECKS, central.anyEndpoint("computer"));
    }

    @Test
    @Tag("write")
    void aScanEndsWithAnEventOfItsEndpoint() {
        String id = onlineComputer();
        int before = events(id, SCANNED).size();
        request(SCANS, id);
        assertThat(events(id, SCANNED)).hasSize(before);
        central.after(Duration.ofHours(1));
        List<JsonNode> events = events(id, SCANNED);
        assertThat(events).hasSize(before + 1);
        String hostname = central.asTenant().get(ENDPOINT, id).path("hostname");
        assertThat(events.get(before).path("location").asText()).isEqualTo(hostname);
    }

    @Test
    @Tag("write")
    void anUpdateCheckEndsWithAnEventAndALaterAgentUpdate() {
        String id = onlineComputer();
        int before = events(id, UPDATED).size();
        request(UPDATE_CHECKS, id);
        assertThat(events(id, UPDATED)).hasSize(before);
        central.after(Duration.ofHours(1));
        List<JsonNode> events = events(id, UPDATED);
        assertThat(events).hasSize(before + 1);
        JsonNode endpoint = central.asTenant().read(ENDPOINT, id);
        assertThat(events.get(before).path("when")).isEqualTo(endpoint.path("lastAgentUpdateAt"));
        assertThat(endpoint.path("lastSeenAt").asText())
                .isGreaterThanOrEqualTo(endpoint.path("lastAgentUpdateAt").asText());
    }

    @Test
    @Tag("write")
    void requestedAndAutomaticScansHaveTheSameSeverity() {
        central.needsMock("events of automatic scans and updates");
        String id = onlineComputer();
        List<JsonNode> before = central.any().items("/siem/v1/events");
        request(SCANS, id);
        request(UPDATE_CHECKS, id);
        central.after(Duration.ofHours(1));
        for (String type : List.of(SCANNED, UPDATED)) {
            assertThat(before)
                    .filteredOn(event -> event.path("type").asText().equals(type))
                    .isNotEmpty()
                    .extracting(event -> event.path("severity"))
                    .containsOnly(events(id, type).get(0).path("severity"));
        }
    }

    @Test
    @Tag("write")
    void anOfflineEndpointRunsNoScan() {
        String id = central.any().offlineEndpoint();
        JsonNode before = central.asTenant().read(ENDPOINT, id);
        request(SCANS, id);
        request(UPDATE_CHECKS, id);
        central.after(Duration.ofHours(20));
        assertThat(events(id, SCANNED)).isEmpty();
        assertThat(events(id, UPDATED)).isEmpty();
        assertThat(central.asTenant().read(ENDPOINT, id)).isEqualTo(before);
    }

    @Test
    @Tag("write")
    void anUnknownEndpointCannotBeScanned() {
        central.asTenant()
                .post(SCANS, Map.of(), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
        central.asTenant()
                .post(UPDATE_CHECKS, Map.of(), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void aRequestWithoutABodyIsABadRequest() {
        String id = central.anyEndpoint();
        central.asTenant().post(SCANS, null, id).then().statusCode(400);
        central.asTenant().post(UPDATE_CHECKS, null, id).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotStartScans() {
        central.as(READ_ONLY)
                .post(SCANS, Map.of(), central.anyEndpoint())
                .then()
                .statusCode(403);
        central.as(READ_ONLY)
                .post(UPDATE_CHECKS, Map.of(), central.anyEndpoint())
                .then()
                .statusCode(403);
    }

    private String onlineComputer() {
        return central.any().id("/endpoint/v1/endpoints?type=computer&online=true", item -> true);
    }

    private void request(String path, String id) {
        central.asTenant()
                .post(path, Map.of(), id)
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("status", is("requested"))
                .body("requestedAt", notNullValue());
    }

    private List<JsonNode> events(String endpointId, String type) {
        return central.asTenant().all("/siem/v1/events").stream()
                .filter(event -> event.path("type").asText().equals(type))
                .filter(event -> event.path("endpoint_id").asText().equals(endpointId))
                .toList();
    }
}
