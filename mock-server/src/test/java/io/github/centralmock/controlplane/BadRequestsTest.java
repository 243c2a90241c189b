package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the answer is a 4xx in the vendor's envelope: never a 500, never a stack trace. */
class BadRequestsTest extends MockTest {
    private static final String ITEMS = "/endpoint/v1/settings/allowed-items";

    @Test
    void unknownPathsAndWrongMethodsAreNotFound() {
        assertRefused(tenant().get("/endpoint/v1/nothing"), 404, "notFound");
        assertRefused(tenant().send("PUT", ITEMS, "{}"), 404, "notFound");
        assertRefused(tenant().delete("/endpoint/v1/migrations/" + java.util.UUID.randomUUID()), 404, "notFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "QUERY", "FETCH", "fetch"})
    void methodsThatNoOperationHasAreNotFound(String method) {
        assertRefused(tenant().send(method, ITEMS, null), 404, "notFound");
        assertRefused(tenant().send(method, "/__central/health", null), 404, "notFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {ITEMS, "/__central/health"})
    void headIsNotFoundAndHasNoBody(String path) {
        TestClient.Answer answer = tenant().send("HEAD", path, null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/__central", "/__central/", "/__central/none", "/"})
    void pathsThatTheEdgeMightAnswerItselfAreNotFound(String path) {
        assertRefused(anyone().get(path), 404, "notFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "nonsense", "{\"type\":\"path\"} trailing", "\u0000"})
    void invalidJsonIsRefused(String body) {
        assertRefused(tenant().post(ITEMS, body), 400, "badRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "42", "null"})
    void aBodyThatIsNotAnObjectIsRefused(String body) {
        assertRefused(tenant().post(ITEMS, body), 400, "badRequest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/endpoint/v1/settings/allowed-items | {'type':'path','properties':{},'comment':'x'}"
                        + " | properties.path: is required",
                "/endpoint/v1/settings/web-control/local-sites | {'url':'example.com'}"
                        + " | categoryId is required or tags is required",
                "/endpoint/v1/settings/web-control/local-sites | {'url':'example.com','tags':[]}"
                        + " | Either categoryId or tags must be given."
            })
    void theErrorNamesTheMissingMember(String path, String body, String message) {
        TestClient.Answer answer = tenant().post(path, body.replace('\'', '"'));

        assertRefused(answer, 400, "badRequest");
        assertThat(answer.body().path("message").asText()).isEqualTo(message);
    }

    @Test
    void aRefusedModificationIsNamed() {
        String applications = "/endpoint/v1/settings/exploit-mitigation/applications";
        String id = tenant().get(applications).body().at("/items/0/id").asText();
        TestClient.Answer answer =
                tenant().patch(applications + "/" + id, "{\"modifications\":{\"settings\":{\"DEP\":1}}}");

        assertThat(answer.body().path("message").asText()).isEqualTo("modifications.settings.DEP: must be boolean");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/endpoint/v1/settings/web-control/local-sites | {'url':'example.com','categoryId':1e400}",
                "/endpoint/v1/endpoints/{machine}/adaptive-attack-protection"
                        + " | {'enabled':true,'expiresAfter':'P999997990Y'}",
                "/firewall/v1/firewalls/actions/firmware-upgrade"
                        + " | {'firewalls':[{'id':'{firewall}','upgradeAt':'P999997990Y'}]}"
            })
    void numbersAndTimesOutOfRangeAreRefused(String path, String body) {
        String machine = firstId("/endpoint/v1/endpoints");
        String firewall = firstId("/firewall/v1/firewalls");

        assertRefused(
                tenant().post(
                                path.replace("{machine}", machine),
                                body.replace('\'', '"').replace("{firewall}", firewall)),
                400,
                "badRequest");
    }

    private String firstId(String list) {
        return tenant().get(list).body().at("/items/0/id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V2_CURSOR|+900000000-01-01T00:00:00Z",
                "V2_CURSOR|-900000000-01-01T00:00:00Z|-900000000-01-01T00:00:00Z",
                "V2_CURSOR|+900000000-01-01T00:00:00Z|99999999999999|000000000001"
            })
    void aCursorOutOfRangeIsRefused(String cursor) {
        String encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        assertRefused(tenant().get("/siem/v1/alerts?cursor=" + encoded), 400, "badRequest");
    }

    @Test
    void aMissingBodyIsRefused() {
        assertRefused(tenant().send("POST", ITEMS, null), 400, "badRequest");
    }

    @Test
    void anotherContentTypeIsRefused() {
        assertRefused(
                tenant().with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", ITEMS, "type=path"),
                415,
                "unsupportedMediaType");
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndJournalled() {
        String large = "{\"comment\":\"" + "x".repeat(1 << 20) + "\"}";

        assertRefused(tenant().post(ITEMS, large), 413, "payloadTooLarge");
        JsonNode newest = anyone().get("/__central/journal?limit=1").body().at("/items/0");
        assertThat(newest.path("status").asInt()).isEqualTo(413);
        assertThat(newest.path("operationId").asText()).isEqualTo("createSettingsAllowedItem");
        assertRefused(anyone().post("/__central/clock/advance", large), 413, "payloadTooLarge");
    }

    @Test
    void aClientThatSendsTheWholeBodyReadsTheRefusal() throws IOException {
        byte[] piece = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", mock().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + ITEMS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                            + 8 * piece.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 8; i++) {
                out.write(piece);
            }
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("\"error\":\"payloadTooLarge\"");
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused(tenant().post(ITEMS, "[".repeat(5_000) + "]".repeat(5_000)), 400, "badRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=None",
                "pageSize=0",
                "pageSize=-1",
                "pageSize=101",
                "page=0",
                "page=99999999999",
                "page=1e400",
                "page=1e999999999",
                "pageSize=1e400"
            })
    void invalidPageNumbersAreRefused(String query) {
        assertRefused(tenant().get(ITEMS + "?" + query), 400, "badRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageTotal=True", "page=", "pageKey=x", "unknown=1", "pageSize=100", "page=7"})
    void commonDeviationsOfClientsAreAccepted(String query) {
        assertThat(tenant().get(ITEMS + "?" + query).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//endpoint/v1//settings/allowed-items", "/endpoint/v1/settings/allowed-items/"})
    void doubledAndTrailingSlashesDoNotMatter(String path) {
        assertThat(tenant().get(path).status()).isEqualTo(200);
    }

    @Test
    void garbageInsteadOfATokenIsUnauthorized() {
        TestClient.Answer answer =
                anyone().with("Authorization", "Bearer a.b.c").get("/endpoint/v1/endpoints");

        assertRefused(answer, 401, "Unauthorized");
        assertThat(answer.body().has("message")).isFalse();
    }

    @Test
    void aBrokenRequestLineIsRefused() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", mock().port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /%%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("\"error\":\"badRequest\"")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void theCorrelationIdOfTheClientIsReturned() {
        TestClient.Answer answer =
                anyone().with("X-Correlation-ID", "my-own-id").get("/nowhere");

        assertThat(answer.http().headers().firstValue("X-Correlation-ID")).contains("my-own-id");
        assertThat(answer.body().path("correlationId").asText()).isEqualTo("my-own-id");
    }

    private static void assertRefused(TestClient.Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("error").asText()).isEqualTo(error);
        assertThat(answer.body().path("correlationId").asText()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception");
    }
}
