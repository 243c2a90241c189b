package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import io.github.centralmock.TestClient;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The control plane keeps to its description, which it serves itself. Every answer here is checked against it. */
class ControlPlaneTest extends MockTest {
    private static final String TOKEN = "let-me-in";

    @Override
    protected CentralMockConfig config() {
        return super.config().with(Setting.ADMIN_TOKEN, TOKEN);
    }

    private TestClient admin() {
        return anyone().with("Authorization", "Bearer " + TOKEN);
    }

    static List<Operation> operations() {
        return Descriptions.named(List.of("control-plane")).operations();
    }

    @Test
    void itsDescriptionIsServedLikeTheOthers() {
        assertThat(admin().get("/__central/openapi").body().path("items"))
                .extracting(JsonNode::asText)
                .contains("endpoint-v1", "control-plane");
        assertThat(admin().get("/__central/openapi/control-plane")
                        .body()
                        .at("/paths/~1__central~1clock~1advance/post/operationId")
                        .asText())
                .isEqualTo("advanceClock");
        assertThat(admin().get("/__central/openapi/endpoint")
                        .body()
                        .at("/info/version")
                        .asText())
                .isEqualTo("v1");
        assertThat(admin().get("/__central/openapi/mobile")
                        .body()
                        .path("message")
                        .asText())
                .startsWith("There is no description \"mobile\"; there are oauth2-v2, ");
    }

    @Test
    void itIsNoneOfTheApisThatAreCovered() {
        assertThat(admin().get("/__central/coverage").body().path("items").findValuesAsText("api"))
                .doesNotContain("control-plane");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationSaysInPlainWordsWhatItDoes(Operation operation) {
        assertThat(operation.id()).isNotBlank();
        assertThat(operation.summary()).matches("[A-Z].*\\.");
        assertThat(operation.statuses())
                .allSatisfy(status -> assertThat(operation.response(status)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRefusalIsDescribed(Operation operation) {
        String path = operation.path().replaceAll("\\{\\w+}", "none");
        String large = " ".repeat(1 << 21);
        Stream<TestClient.Answer> refusals = Stream.of(
                        anyone().send(operation.method(), path, "{}"),
                        admin().with("X-Central-World", "none").send(operation.method(), path, "{}"),
                        admin().send(operation.method(), path + "?colour=red", "{}"),
                        admin().send(operation.method(), path, large))
                .filter(answer -> answer.status() >= 400);

        assertThat(refusals)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(answer -> assertThat(
                                new ResponseCheck().violations(operation, Response.of(answer.status(), answer.body())))
                        .isEmpty());
    }

    @Test
    void withoutTheAdminTokenOnlyTheHealthIsShown() {
        assertThat(anyone().get("/__central/health").status()).isEqualTo(200);
        assertThat(anyone().get("/__central/clock").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /__central/clock/advance | {} | by: is required",
                "POST | /__central/clock/advance | {'by':5} | by: must be string",
                "POST | /__central/clock/advance | {'by':'5 minutes'} | by: must be an ISO 8601 duration such as PT1H",
                "POST | /__central/clock/advance | '' | A JSON body is required.",
                "POST | /__central/clock/advance | [] | must be object",
                "PUT | /__central/clock | {'frozen':'yes','stop':1}"
                        + " | frozen: must be boolean; stop: is unknown; known are frozen, now",
                "POST | /__central/journal/verify | {'match':{'colour':1},'count':-1} | match.colour: is unknown; known are"
                        + " accountId, clientId, method, operationId, path, status; count: must be at least 0",
                "GET | /__central/journal?limit=3000000000 | '' | limit: must be at most 2147483647",
                "DELETE | /__central/faults?id=7 | '' | id: is unknown",
            })
    void aRefusalNamesWhatIsWrongAndSaysWhatItShouldBe(String method, String path, String body, String message) {
        TestClient.Answer answer = admin().send(method, path, body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).isEqualTo("badRequest");
        assertThat(answer.body().path("message").asText()).isEqualTo(message);
    }

    @Test
    void aBodyIsJsonWhateverItsContentTypeSays() {
        assertThat(admin().with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/__central/clock/advance", "{\"by\":\"PT1H\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMemberThatIsNullIsOneThatWasNotSent() {
        TestClient.Answer made = admin().post(
                        "/__central/faults",
                        "{\"match\":{\"path\":null},\"fault\":{\"status\":503,\"body\":null},\"seed\":null}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("match")).isEqualTo(Json.object());
        assertThat(made.body().path("seed").asInt()).isEqualTo(1);
    }
}
