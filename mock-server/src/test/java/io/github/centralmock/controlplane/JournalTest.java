package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import io.github.centralmock.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest extends MockTest {
    @Override
    protected CentralMockConfig config() {
        return super.config().with(Setting.JOURNAL_SIZE, "5");
    }

    @Test
    void entriesShowRequestAndResponseNewestFirst() {
        TestClient client = tenant();
        client.get("/endpoint/v1/endpoints?pageSize=1&pageKey=x");

        JsonNode newest =
                anyone().get("/__central/journal?limit=1").body().path("items").get(0);

        assertThat(newest.path("method").asText()).isEqualTo("GET");
        assertThat(newest.path("path").asText()).isEqualTo("/endpoint/v1/endpoints");
        assertThat(newest.path("query").asText()).isEqualTo("pageSize=1&pageKey=x");
        assertThat(newest.path("operationId").asText()).isEqualTo("listEndpoints");
        assertThat(newest.path("status").asInt()).isEqualTo(200);
        assertThat(newest.path("world").asText()).isEqualTo("main");
        assertThat(newest.path("durationMicros").asLong()).isPositive();
        assertThat(newest.path("findings"))
                .extracting(JsonNode::asText)
                .containsExactly("query parameter \"pageKey\" is not documented; it was ignored");
    }

    @Test
    void aConflictIsExplainedInItsEntry() {
        TestClient client = tenant();
        TestClient.Answer refused = client.post("/common/v1/directory/user-groups", "{\"name\": \"Engineering\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("message").asText()).isEqualTo("Resource conflict.");
        assertThat(anyone().get("/__central/journal?limit=1")
                        .body()
                        .at("/items/0/findings/0")
                        .asText())
                .isEqualTo("there is one with the same name");
    }

    @Test
    void theJournalIsBoundedAndCountsDroppedEntries() {
        for (int i = 0; i < 8; i++) {
            anyone().get("/nowhere");
        }

        JsonNode journal = anyone().get("/__central/journal").body();

        assertThat(journal.path("items")).hasSize(5);
        assertThat(journal.path("dropped").asInt()).isEqualTo(3);
    }

    @Test
    void itCanBeFilteredAndVerified() {
        anyone().get("/nowhere");
        anyone().get("/whoami/v1");

        assertThat(anyone().get("/__central/journal?status=404").body().path("items"))
                .hasSize(1);
        assertThat(anyone().post(
                                "/__central/journal/verify",
                                "{\"match\":{\"path\":\"/whoami/v1\",\"status\":\"401\"},\"count\":1}")
                        .body()
                        .path("verified")
                        .asBoolean())
                .isTrue();
        assertThat(anyone().post("/__central/journal/verify", "{\"match\":{\"path\":\"/whoami/v1\"},\"count\":2}")
                        .body()
                        .path("verified")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aParameterThatIsUnknownIsRefused() {
        TestClient.Answer answer = anyone().get("/__central/journal?colour=red&status=ok");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText())
                .isEqualTo("status: must be integer; colour: is unknown; known are accountId, clientId, limit, method,"
                        + " operationId, path, status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000000000", "-1", "many"})
    void anInvalidLimitIsRefused(String limit) {
        assertThat(anyone().get("/__central/journal?limit=" + limit).status()).isEqualTo(400);
    }

    @Test
    void anEmptyPairInTheQueryIsIgnored() {
        tenant().get("/endpoint/v1/endpoints?&pageSize=1&&view=basic&");

        assertThat(anyone().get("/__central/journal?limit=1").body().at("/items/0/findings"))
                .isEmpty();
    }

    @Test
    void itCanBeCleared() {
        anyone().get("/nowhere");
        anyone().delete("/__central/journal");

        assertThat(anyone().get("/__central/journal").body().path("items")).isEmpty();
    }
}
