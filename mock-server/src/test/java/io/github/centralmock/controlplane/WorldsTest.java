package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import io.github.centralmock.TestClient;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldsTest extends MockTest {
    private static final String ITEMS = "/endpoint/v1/settings/allowed-items";

    @Override
    protected CentralMockConfig config() {
        // Off here: a hundred sandboxes are about isolation, not about schemas.
        return super.config().with(Setting.CHECK_RESPONSES, "off");
    }

    @Test
    void aResetRestoresStateTokensAndClock() {
        TestClient client = tenant();
        int before = count(client);
        allow(client, "C:\\tools\\one.exe");
        anyone().post("/__central/clock/advance", "{\"by\":\"P400D\"}");

        anyone().post("/__central/reset", "");

        assertThat(client.get(ITEMS).status()).as("the old token").isEqualTo(401);
        assertThat(count(tenant())).isEqualTo(before);
        assertThat(anyone().get("/__central/clock").body().path("now").asText().substring(0, 4))
                .isEqualTo(String.valueOf(java.time.Year.now(java.time.ZoneOffset.UTC)));
    }

    @Test
    void aSnapshotCanBeRestored() {
        TestClient client = tenant();
        int before = count(client);
        String snapshot =
                anyone().post("/__central/snapshots", "").body().path("id").asText();
        allow(client, "C:\\tools\\two.exe");
        assertThat(count(client)).isEqualTo(before + 1);

        assertThat(anyone().post("/__central/snapshots/" + snapshot + "/restore", "")
                        .status())
                .isEqualTo(200);

        assertThat(count(client)).isEqualTo(before);
        assertThat(anyone().post("/__central/snapshots/none/restore", "").status())
                .isEqualTo(404);
    }

    @Test
    void aSnapshotCanBeDeleted() {
        String snapshot =
                anyone().post("/__central/snapshots", "").body().path("id").asText();

        assertThat(anyone().delete("/__central/snapshots/" + snapshot).status()).isEqualTo(200);

        assertThat(anyone().post("/__central/snapshots/" + snapshot + "/restore", "")
                        .status())
                .isEqualTo(404);
        assertThat(anyone().delete("/__central/snapshots/" + snapshot).status()).isEqualTo(404);
        assertThat(anyone().get("/__central/snapshots").text()).doesNotContain('"' + snapshot + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__central/snapshots", "/__central/sandboxes"})
    void listsAreOldestFirst(String list) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            made.add(anyone().post(list, "").body().path("id").asText());
        }

        assertThat(anyone().get(list).body().path("items"))
                .extracting(item -> item.path("id").asText())
                .containsSubsequence(made);
        anyone().delete("/__central/sandboxes");
    }

    @Test
    void aSandboxIsResetToItsCreationTime() {
        anyone().put("/__central/clock", "{\"now\":\"2031-06-01T12:00:00Z\",\"frozen\":true}");
        String id = anyone().post("/__central/sandboxes", "").body().path("id").asText();
        TestClient inside = anyone().with("X-Central-World", id);
        inside.post("/__central/clock/advance", "{\"by\":\"P1D\"}");

        inside.post("/__central/reset", "");

        assertThat(inside.get("/__central/clock").body().path("now").asText()).isEqualTo("2031-06-01T12:00:00.000Z");
    }

    @Test
    void tokensExpireOnTheClockOfTheWorld() {
        TestClient client = tenant();
        anyone().post("/__central/clock/advance", "{\"by\":\"PT59M\"}");
        assertThat(client.get("/whoami/v1").status()).isEqualTo(200);

        anyone().post("/__central/clock/advance", "{\"by\":\"PT2M\"}");
        assertThat(client.get("/whoami/v1").status()).isEqualTo(401);
    }

    @Test
    void theDateHeaderFollowsAMovedClock() {
        assertThat(dateOf(tenant().get("/whoami/v1"))).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));

        anyone().put("/__central/clock", "{\"now\":\"2031-06-01T12:00:00Z\",\"frozen\":true}");

        assertThat(dateOf(tenant().get("/whoami/v1"))).isEqualTo(Instant.parse("2031-06-01T12:00:00Z"));
    }

    @Test
    void aClockThatIsSetAndFrozenShowsExactlyThatTime() {
        String there = "2031-06-01T12:00:00.123Z";
        JsonNode clock = anyone().put("/__central/clock", "{\"now\":\"" + there + "\",\"frozen\":true}")
                .body();

        assertThat(clock.path("now").asText()).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /__central/clock/advance | {'by':'-P100Y'} | The clock goes from 1970",
                "POST | /__central/clock/advance | {'by':'PT9000000000000H'} | The clock goes from 1970",
                "PUT | /__central/clock | {'now':'9000-01-01T00:00:00Z','frozen':true} | The clock goes from 1970",
                "PUT | /__central/clock | {'now':'+999999999-01-01T00:00:00Z'} | now: must be a date and time with zone"
            })
    void aClockCannotLeaveItsRange(String method, String path, String body, String reason) {
        TestClient.Answer refused = anyone().send(method, path, body.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("message").asText()).startsWith(reason);
        assertThat(anyone().get("/__central/clock").body().path("frozen").asBoolean())
                .isFalse();
        assertThat(tenant().get("/whoami/v1").status()).isEqualTo(200);
    }

    @Test
    void aClockMovesByYearsAndMonthsOfTheCalendar() {
        anyone().put("/__central/clock", "{\"now\":\"2031-02-01T12:00:00+02:00\",\"frozen\":true}");

        anyone().post("/__central/clock/advance", "{\"by\":\"P1Y1MT1H\"}");

        assertThat(anyone().get("/__central/clock").body().path("now").asText()).isEqualTo("2032-03-01T11:00:00.000Z");
    }

    private static Instant dateOf(TestClient.Answer answer) {
        String date = answer.http().headers().firstValue("Date").orElseThrow();
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    @Test
    void aDeletedSandboxIsNotFound() {
        JsonNode sandbox = anyone().post("/__central/sandboxes", "").body();
        TestClient client = enter(sandbox);
        assertThat(client.get("/whoami/v1").status()).isEqualTo(200);

        anyone().delete("/__central/sandboxes/" + sandbox.path("id").asText());

        assertThat(client.get("/whoami/v1").status()).isEqualTo(401);
        assertThat(anyone().with("X-Central-World", sandbox.path("id").asText())
                        .get("/__central/journal")
                        .status())
                .isEqualTo(404);
    }

    /** A hundred parallel sandboxes under mixed reads and writes: no request sees another's data, none fails. */
    @Test
    void aHundredParallelSandboxesAreIndependent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<String>>> strange = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                strange.add(threads.submit(() -> liveInASandbox(number)));
            }
            for (Future<List<String>> result : strange) {
                assertThat(result.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(tenant().get(ITEMS).text()).doesNotContain("sandboxed");
    }

    private List<String> liveInASandbox(int number) {
        TestClient client = enter(anyone().post("/__central/sandboxes", "").body());
        List<String> strange = new ArrayList<>();
        int before = count(client);
        for (int i = 0; i < 10; i++) {
            TestClient.Answer made = allow(client, "C:\\sandboxed\\" + number + "\\" + i + ".exe");
            if (made.status() != 201) {
                strange.add("create answered " + made.status());
            }
            if (client.get(ITEMS + "/" + made.body().path("id").asText()).status() != 200) {
                strange.add("the item just made is missing");
            }
            if (count(client) != before + i + 1) {
                strange.add("the list has " + count(client) + " items");
            }
        }
        return strange;
    }

    private TestClient enter(JsonNode sandbox) {
        for (JsonNode credential : sandbox.path("credentials")) {
            if (credential.path("kind").asText().equals("tenant")
                    && credential.path("role").asText().equals("superAdmin")) {
                return anyone().as(
                                credential.path("clientId").asText(),
                                credential.path("clientSecret").asText(),
                                "X-Tenant-ID",
                                credential.path("accountId").asText());
            }
        }
        throw new AssertionError("the sandbox has no tenant credential: " + sandbox);
    }

    private static TestClient.Answer allow(TestClient client, String path) {
        return client.post(
                ITEMS,
                "{\"type\":\"path\",\"properties\":{\"path\":\"" + path.replace("\\", "\\\\")
                        + "\"},\"comment\":\"test\"}");
    }

    private static int count(TestClient client) {
        return client.get(ITEMS + "?pageTotal=true&pageSize=1")
                .body()
                .at("/pages/items")
                .asInt(-1);
    }
}
