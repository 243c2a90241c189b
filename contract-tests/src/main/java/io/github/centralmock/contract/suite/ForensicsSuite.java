package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.FORENSICS;
import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forensic logs and memory dumps: the request is accepted, and it finishes or fails later. */
@Tag("endpoint")
class ForensicsSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String LOGS = ENDPOINTS + "/{id}/forensic-logs";
    private static final String LOG = LOGS + "/{requestId}";
    private static final String DUMPS = ENDPOINTS + "/{id}/memory-dumps";
    private static final String DUMP = DUMPS + "/{requestId}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("write")
    void requestsAreAcceptedAndPending() {
        String id = online();
        assertAccepted(LOGS, id, Map.of("mode", "fast", "expires", "PT4H"));
        assertAccepted(DUMPS, id, Map.of("mode", "process", "pid", 1234, "expires", "PT4H"));
        assertAccepted(DUMPS, id, Map.of("mode", "kernel"));
    }

    @Test
    @Tag("write")
    void logsOfAnOnlineEndpointFinish() {
        String id = online();
        String requestId = assertAccepted(LOGS, id, Map.of("mode", "fast", "expires", "PT4H"));
        read(LOG, id, requestId).body("status", is("pending")).body("forensicLogFile", nullValue());
        central.after(Duration.ofHours(1));
        read(LOG, id, requestId)
                .body("status", is("finished"))
                .body("forensicLogFile.fileName", matchesPattern("forensic_sdu_" + id + "_.*\\.zip"))
                .body("forensicLogFile.sha256", notNullValue())
                .body("forensicLogFile.size", greaterThan(0));
    }

    @Test
    @Tag("write")
    void aMemoryDumpOfAnOnlineEndpointFinishes() {
        String id = online();
        String requestId = assertAccepted(DUMPS, id, Map.of("mode", "process", "pid", 4));
        read(DUMP, id, requestId).body("status", is("pending")).body("memoryDumpFile", nullValue());
        central.after(Duration.ofHours(1));
        read(DUMP, id, requestId)
                .body("status", is("finished"))
                .body("memoryDumpFile.fileName", matchesPattern("memory_dump_" + id + "_.*\\.zip"))
                .body("memoryDumpFile.size", greaterThan(0));
    }

    @Test
    @Tag("write")
    void anOfflineEndpointDeliversNoFile() {
        String id = central.any().id(ENDPOINTS + "?online=false", item -> true);
        String requestId = assertAccepted(LOGS, id, Map.of("expires", "PT4H"));
        central.after(Duration.ofHours(3));
        read(LOG, id, requestId).body("status", is("pending"));
        central.after(Duration.ofHours(2));
        read(LOG, id, requestId).body("status", is("failed")).body("forensicLogFile", nullValue());
    }

    @Test
    @Tag("write")
    void aRequestThatExpiresTooSoonFails() {
        String id = online();
        String requestId = assertAccepted(DUMPS, id, Map.of("mode", "kernel", "expires", "PT1S"));
        central.after(Duration.ofHours(1));
        read(DUMP, id, requestId).body("status", is("failed"));
    }

    @Test
    @Tag("write")
    void aProcessIdBelongsToModeProcess() {
        String id = central.anyEndpoint();
        post(DUMPS, id, Map.of("mode", "kernel", "pid", 4)).statusCode(400);
        post(DUMPS, id, Map.of("mode", "process")).statusCode(400);
    }

    @Test
    @Tag("write")
    void unknownModesAndTimesAreRefused() {
        String id = central.anyEndpoint();
        post(LOGS, id, Map.of("mode", "thorough")).statusCode(400);
        post(LOGS, id, Map.of("expires", "tomorrow")).statusCode(400);
        post(LOGS, id, Map.of("expires", "-PT4H")).statusCode(400);
    }

    @Test
    @Tag("write")
    void unknownEndpointsAndUnknownRequestsAreNotFound() {
        String id = online();
        String requestId = assertAccepted(LOGS, id, Map.of());
        central.asTenant().get(LOG, id, CentralExtension.randomUuid()).then().statusCode(404);
        central.asTenant()
                .get(LOG, CentralExtension.randomUuid(), requestId)
                .then()
                .statusCode(404);
        central.asTenant().get(DUMP, id, requestId).then().statusCode(404);
        post(LOGS, CentralExtension.randomUuid(), Map.of()).statusCode(404);
        post(DUMPS, CentralExtension.randomUuid(), Map.of()).statusCode(404);
    }

    @Test
    @Tag("write")
    void aRequestIsFoundUnderItsOwnEndpointOnly() {
        String id = online();
        String requestId = assertAccepted(LOGS, id, Map.of());
        String other =
                central.any().id(ENDPOINTS, item -> !item.path("id").asText().equals(id));
        central.asTenant().get(LOG, other, requestId).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void theForensicsRoleMayRequestFilesAndAReadOnlyRoleMayNot() {
        String id = central.anyEndpoint();
        central.as(FORENSICS).post(LOGS, Map.of(), id).then().statusCode(202);
        central.as(FORENSICS).post(DUMPS, Map.of(), id).then().statusCode(202);
        central.as(READ_ONLY).post(LOGS, Map.of(), id).then().statusCode(403);
        central.as(READ_ONLY).post(DUMPS, Map.of(), id).then().statusCode(403);
    }

    private String online() {
        return central.any().id(ENDPOINTS + "?online=true", item -> true);
    }

    private String assertAccepted(String path, String id, Map<String, Object> body) {
        return post(path, id, body)
                .statusCode(202)
                .body("status", is("pending"))
                .body("receivedAt", notNullValue())
                .body("expiresAt", notNullValue())
                .extract()
                .path("id");
    }

    private ValidatableResponse post(String path, String id, Map<String, Object> body) {
        return central.asTenant().post(path, body, id).then();
    }

    private ValidatableResponse read(String path, String id, String requestId) {
        return central.asTenant().get(path, id, requestId).then().statusCode(200);
    }
}
