package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest extends MockTest {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints?pageSize=1";

    @Test
    void aStatusFaultAppliesTheGivenNumberOfTimes() {
        TestClient client = tenant();
        order(
                "{\"match\":{\"operationId\":\"listEndpoints\"},\"fault\":{\"type\":\"status\",\"status\":503},\"times\":2}");

        assertThat(IntStream.range(0, 3).map(i -> client.get(ENDPOINTS).status()))
                .containsExactly(503, 503, 200);
        assertThat(anyone().get("/__central/faults")
                        .body()
                        .at("/items/0/struck")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aStatusFaultMayHaveABody() {
        order(
                "{\"fault\":{\"type\":\"status\",\"status\":502,\"body\":\"<html>bad gateway</html>\",\"headers\":{\"Content-Type\":\"text/html\"}}}");

        TestClient.Answer answer = anyone().get("/whoami/v1");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).isEqualTo("<html>bad gateway</html>");
        assertThat(answer.http().headers().allValues("Content-Type")).containsExactly("text/html");
    }

    @Test
    void aRateLimitFaultMayHaveRetryAfter() {
        TestClient client = tenant();
        order("{\"fault\":{\"type\":\"rateLimit\",\"retryAfter\":7},\"times\":1}");
        TestClient.Answer with = client.get(ENDPOINTS);
        order("{\"fault\":{\"type\":\"rateLimit\"},\"times\":1}");
        TestClient.Answer without = client.get(ENDPOINTS);

        assertThat(with.status()).isEqualTo(429);
        assertThat(with.http().headers().firstValue("Retry-After")).contains("7");
        assertThat(without.status()).isEqualTo(429);
        assertThat(without.http().headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aDroppedConnectionHasNoResponse() {
        TestClient client = tenant();
        order("{\"match\":{\"path\":\"/endpoint/*\"},\"fault\":{\"type\":\"drop\"}}");

        assertThatThrownBy(() -> client.get(ENDPOINTS)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/who*, true",
        "*v1, true",
        "/whoami/v1, true",
        "/who, false",
        "/whoami.v1, false",
        "'/a\\E(', false",
        "'\\Q*', false"
    })
    void onlyAsterisksInAPathAreWildcards(String path, boolean strikes) {
        TestClient client = tenant();
        order("{\"match\":{\"path\":\"" + path.replace("\\", "\\\\") + "\"},\"fault\":{\"status\":503}}");

        assertThat(client.get("/whoami/v1").status()).isEqualTo(strikes ? 503 : 200);
    }

    @Test
    void manyResponsesAreDelayedInParallel() {
        TestClient client = tenant();
        order("{\"match\":{\"path\":\"/whoami/*\"},\"fault\":{\"delay\":\"PT0.2S\"}}");

        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .map(i -> client.get("/whoami/v1").status()))
                .hasSize(50)
                .containsOnly(200);
    }

    @Test
    void malformedJsonIsTheRealResponseCutShort() {
        TestClient client = tenant();
        String whole = client.get("/whoami/v1").text();
        order("{\"match\":{\"method\":\"GET\"},\"fault\":{\"type\":\"malformedJson\"}}");

        assertThat(client.get("/whoami/v1").text()).isEqualTo(whole.substring(0, whole.length() / 2));
    }

    @Test
    void anExpiredTokenFaultAnswersLikeAnExpiredToken() {
        TestClient client = tenant();
        order("{\"fault\":{\"type\":\"expiredToken\"},\"times\":1}");

        assertThat(client.get(ENDPOINTS).status()).isEqualTo(401);
        assertThat(client.get(ENDPOINTS).status()).isEqualTo(200);
    }

    @Test
    void failAfterWriteAppliesTheWriteAndAnswers500() {
        TestClient client = tenant();
        order("{\"match\":{\"method\":\"POST\"},\"fault\":{\"type\":\"failAfterWrite\"},\"times\":1}");

        assertThat(client.post(
                                "/common/v1/directory/users",
                                "{\"name\":\"Robin Sample\",\"email\":\"robin@example.com\"}")
                        .status())
                .isEqualTo(500);
        assertThat(client.get("/common/v1/directory/users?search=Robin%20Sample")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aProbabilityIsSeededAndRepeatable() {
        TestClient client = tenant();
        String order = "{\"fault\":{\"status\":500},\"probability\":0.5,\"seed\":11}";
        order(order);
        int[] first = IntStream.range(0, 20)
                .map(i -> client.get("/whoami/v1").status())
                .toArray();
        anyone().delete("/__central/faults");
        order(order);
        int[] second = IntStream.range(0, 20)
                .map(i -> client.get("/whoami/v1").status())
                .toArray();

        assertThat(first).containsExactly(second).contains(200, 500);
    }

    @Test
    void aResetRemovesAllFaults() {
        order("{\"fault\":{\"status\":500}}");
        anyone().post("/__central/reset", "");

        assertThat(anyone().get("/__central/faults").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fault':{'type':'flood'}} | fault.type: must be one of status, delay, drop, rateLimit,",
                "{'fault':{'status':99}} | fault.status: must be at least 200",
                "{'fault':{}} | fault.type is required or fault.status is required or fault.delay is required",
                "{'fault':{'delay':'soon'}} | fault.delay: must be an ISO 8601 duration",
                "{'fault':{'status':500},'probability':2} | probability: must be at most 1",
                "{'fault':{'status':500},'times':1.5} | times: must be integer",
                "{'match':{'url':'x'}} | match.url: is unknown; known are accountId, clientId, method, operationId, path",
                "{'match':{'url':'x'}} | fault: is required",
                "nonsense | The body is not valid JSON"
            })
    void anInvalidFaultIsRefusedWithAReason(String body, String reason) {
        TestClient.Answer answer = anyone().post("/__central/faults", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).contains(reason);
    }

    private void order(String fault) {
        assertThat(anyone().post("/__central/faults", fault).status()).isEqualTo(201);
    }
}
