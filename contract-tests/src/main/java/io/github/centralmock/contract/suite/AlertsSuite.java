package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alerts: the list and the search by request body. */
@Tag("common")
class AlertsSuite {
    private static final String ALERTS = "/common/v1/alerts";
    private static final String SEARCH = ALERTS + "/search";
    private static final String ALERT = ALERTS + "/{alertId}";
    private static final String ACTIONS = ALERT + "/actions";
    private static final String ALLOWED = "/endpoint/v1/settings/allowed-items";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void anAlertIsFoundByItsId() {
        JsonNode alert = anyAlert();
        assertThat(central.asTenant().read(ALERT, alert.path("id").asText())).isEqualTo(alert);
        central.asTenant().get(ALERT, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("read")
    void theSearchByBodyFindsWhatTheListShows() {
        JsonNode alert = anyAlert();
        for (String member : List.of("product", "category", "severity")) {
            String value = alert.path(member).asText();
            Set<String> listed = ids(central.asTenant().query(member, value).all(ALERTS));
            assertThat(listed).contains(alert.path("id").asText());
            assertThat(searchIds(Map.of(member, List.of(value), "pageSize", 1000)))
                    .isEqualTo(listed);
        }
        assertThat(searchIds(Map.of("ids", List.of(alert.path("id").asText()))))
                .containsExactly(alert.path("id").asText());
    }

    @Test
    @Tag("read")
    void aGroupKeyFindsTheAlertsOfOneGroup() {
        String key = anyAlert().path("groupKey").asText();
        assertThat(central.asTenant().query("groupKey", key).all(ALERTS))
                .isNotEmpty()
                .allMatch(alert -> alert.path("groupKey").asText().equals(key));
        assertThat(searchIds(Map.of("groupKey", key))).isNotEmpty();
        assertThat(searchIds(Map.of("groupKey", "bm9uZQ=="))).isEmpty();
    }

    @Test
    @Tag("read")
    void fromIsInclusiveAndToIsExclusive() {
        JsonNode alert = anyAlert();
        String id = alert.path("id").asText();
        String raisedAt = alert.path("raisedAt").asText();
        assertThat(ids(central.asTenant().query("from", raisedAt).all(ALERTS))).contains(id);
        assertThat(ids(central.asTenant().query("to", raisedAt).all(ALERTS))).doesNotContain(id);
        assertThat(searchIds(Map.of("from", raisedAt, "pageSize", 1000))).contains(id);
        assertThat(searchIds(Map.of("to", raisedAt, "pageSize", 1000))).doesNotContain(id);
    }

    @Test
    @Tag("read")
    void aTimeWithoutZoneIsUtc() {
        String raisedAt = anyAlert().path("raisedAt").asText();
        String withoutZone = raisedAt.replace("Z", "");
        assertThat(searchIds(Map.of("from", withoutZone, "pageSize", 1000)))
                .isEqualTo(searchIds(Map.of("from", raisedAt, "pageSize", 1000)));
        assertThat(ids(central.asTenant().query("to", withoutZone).all(ALERTS)))
                .isEqualTo(ids(central.asTenant().query("to", raisedAt).all(ALERTS)));
    }

    @Test
    @Tag("read")
    void aTimeMayBeADurationBeforeNow() {
        String id = anyAlert().path("id").asText();
        assertThat(ids(central.asTenant().query("from", "-P91D").all(ALERTS))).contains(id);
        assertThat(ids(central.asTenant().query("to", "-P91D").all(ALERTS))).isEmpty();
        central.asTenant().query("from", "yesterday").get(ALERTS).then().statusCode(400);
        central.asTenant()
                .post(SEARCH, Map.of("to", "2024-13-45T00:00:00"))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("read")
    void theSearchIsSortedAndPagedByItsBody() {
        Assumptions.assumeTrue(
                central.any().items(ALERTS).size() > 2, "skipped: the target has fewer than three alerts");
        Map<String, Object> newestFirst = Map.of("sort", List.of("raisedAt:desc"), "pageSize", 2, "pageTotal", true);
        JsonNode first = search(newestFirst);
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/pages/items").asInt()).isGreaterThan(2);
        assertThat(first.at("/items/0/raisedAt").asText())
                .isGreaterThanOrEqualTo(first.at("/items/1/raisedAt").asText());
        JsonNode second = search(Map.of(
                "sort",
                List.of("raisedAt:desc"),
                "pageSize",
                2,
                "pageFromKey",
                first.at("/pages/nextKey").asText()));
        assertThat(ids(items(second))).isNotEmpty().doesNotContainAnyElementsOf(ids(items(first)));
    }

    @Test
    @Tag("read")
    void theDirectionOfASortMayBeInAnyCase() {
        assertThat(searchSorted("raisedAt:DESC")).isEqualTo(searchSorted("raisedAt:desc"));
        assertThat(searchSorted("raisedAt:Asc")).isEqualTo(searchSorted("raisedAt"));
        assertThat(Data.required(
                        central.asTenant().query("sort", "raisedAt:DESC").all(ALERTS), "alerts"))
                .extracting(alert -> alert.path("raisedAt").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @Tag("read")
    void sortingByAnUnknownFieldIsRefused() {
        central.asTenant().query("sort", "colour:asc").get(ALERTS).then().statusCode(400);
        central.asTenant()
                .post(SEARCH, Map.of("sort", List.of("colour")))
                .then()
                .statusCode(400);
        central.asTenant().query("sort", "raisedAt:up").get(ALERTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void pageKeysHaveThirteenDigitsAndEveryAlertIsListedOnce() {
        List<JsonNode> all = central.any().items(ALERTS);
        Assumptions.assumeTrue(all.size() > 1, "skipped: the target has fewer than two alerts");
        central.asTenant()
                .query("pageSize", 1)
                .get(ALERTS)
                .then()
                .body("pages.nextKey", matchesPattern("\\d{13}"))
                .body("pages.size", is(1))
                .body("pages.maxSize", is(1000));
        assertThat(central.asTenant().query("pageSize", 1).all(ALERTS))
                .extracting(alert -> alert.path("id").asText())
                .doesNotHaveDuplicates()
                .hasSize(all.size());
        central.asTenant().query("pageSize", 1001).get(ALERTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void theSearchShowsTheNamedFieldsOnly() {
        anyAlert();
        central.asTenant()
                .post(SEARCH, Map.of("fields", List.of("severity", "allowedActions")))
                .then()
                .statusCode(200)
                .body("items", everyItem(hasKey("id")))
                .body("items", everyItem(hasKey("severity")))
                .body("items", everyItem(not(hasKey("description"))));
    }

    @Test
    @Tag("write")
    void alertsAreKeptForNinetyDays() {
        anyAlert();
        central.after(Duration.ofDays(91));
        assertThat(central.asTenant().query("to", Instant.now().toString()).all(ALERTS))
                .isEmpty();
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayReadAndSearchButNotAct() {
        String id = central.any().alertAllowing("acknowledge");
        central.as(READ_ONLY).post(SEARCH, Map.of("ids", List.of(id))).then().body("items.id", hasItem(id));
        central.as(READ_ONLY)
                .post(ACTIONS, Map.of("action", "acknowledge"), id)
                .then()
                .statusCode(403);
    }

    private JsonNode anyAlert() {
        return central.any().item(ALERTS, alert -> true);
    }

    private JsonNode search(Map<String, Object> body) {
        return central.asTenant()
                .post(SEARCH, body)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private List<String> searchSorted(String sort) {
        return items(search(Map.of("sort", List.of(sort), "pageSize", 1000))).stream()
                .map(alert -> alert.path("id").asText())
                .toList();
    }

    private Set<String> searchIds(Map<String, Object> body) {
        return ids(items(search(body)));
    }

    private static List<JsonNode> items(JsonNode pageOrArray) {
        JsonNode array = pageOrArray.isArray() ? pageOrArray : pageOrArray.path("items");
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Set<String> ids(List<JsonNode> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
