package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import io.github.centralmock.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest extends MockTest {
    @Override
    protected CentralMockConfig config() {
        return super.config().with(Setting.RATE_LIMITS, "real");
    }

    @BeforeEach
    void standStill() {
        // Frozen at the start of a minute, so that no window ends in the middle of a test.
        anyone().put("/__central/clock", "{\"now\":\"2026-06-01T12:00:00Z\",\"frozen\":true}");
    }

    @Test
    void aBurstPassesAndThenTheLimitApplies() {
        TestClient client = tenant();

        assertThat(statusAfter(client, 300)).as("a burst of 300").isEqualTo(200);
        TestClient.Answer over = client.get("/whoami/v1");

        assertThat(over.status()).isEqualTo(429);
        assertThat(over.body().path("error").asText()).isEqualTo("TooManyRequests");
        assertThat(over.http().headers().firstValue("Retry-After")).isEmpty();
        assertThat(over.text()).as("the window is told in the journal only").doesNotContain("minute");
        assertThat(anyone().get("/__central/journal?limit=1")
                        .body()
                        .at("/items/0/findings/0")
                        .asText())
                .isEqualTo("over the rate limit of 100 requests per minute, after a burst of 300");
    }

    @Test
    void everyMinuteAllowsAHundredMoreRequests() {
        TestClient client = tenant();
        statusAfter(client, 301);

        for (int minute = 0; minute < 2; minute++) {
            anyone().post("/__central/clock/advance", "{\"by\":\"PT1M\"}");
            assertThat(statusAfter(client, 100)).isEqualTo(200);
            assertThat(client.get("/whoami/v1").status()).as("the 101st").isEqualTo(429);
        }
    }

    @Test
    void aPauseAllowsOneBurst() {
        TestClient client = tenant();
        statusAfter(client, 301);

        anyone().post("/__central/clock/advance", "{\"by\":\"PT30M\"}");

        assertThat(statusAfter(client, 300)).isEqualTo(200);
        assertThat(client.get("/whoami/v1").status()).isEqualTo(429);
    }

    @Test
    void credentialsAndAccountsAreCountedSeparately() {
        statusAfter(tenant(), 301);

        assertThat(anyone().as(credential(
                                io.github.centralmock.world.Credential.AccountKind.TENANT,
                                io.github.centralmock.world.Credential.Role.READ_ONLY))
                        .get("/whoami/v1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theCountersAreReadable() {
        statusAfter(tenant(), 3);

        JsonNode limits = anyone().get("/__central/limits").body();

        assertThat(limits.path("enforced").asBoolean()).isTrue();
        assertThat(limits.at("/items/0/counts/minute").asInt()).isEqualTo(3);
        assertThat(limits.at("/items/0/counts/day").asInt()).isEqualTo(3);
        assertThat(limits.at("/items/0/left/minute").asInt()).isEqualTo(297);
        assertThat(limits.at("/items/0/left/day").asInt()).isEqualTo(199_997);
        assertThat(limits.path("windows").get(1).toString())
                .isEqualTo("{\"name\":\"minute\",\"limit\":100,\"burst\":300,\"refuses\":true}");
    }

    private static int statusAfter(TestClient client, int requests) {
        int status = 0;
        for (int i = 0; i < requests; i++) {
            status = client.get("/whoami/v1").status();
        }
        return status;
    }
}
