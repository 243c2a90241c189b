package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events for log collectors: the last 24 hours, read with cursors. */
@Tag("siem")
class SiemEventsSuite {
    private static final String EVENTS = "/siem/v1/events";
    private static final String SCANS = "/endpoint/v1/endpoints/{endpointId}/scans";
    private static final String SCANNED = "Event::Endpoint::SavScanComplete";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void everyPageHasANextCursor() {
        JsonNode page = page("");
        assertThat(page.path("has_more").isBoolean()).isTrue();
        assertThat(page.path("next_cursor").asText()).isNotEmpty();
        assertThat(page.has("pages")).isFalse();
    }

    @Test
    @Tag("read")
    void severitiesAreInLowerCaseAndUnknownValuesAreNull() {
        List<JsonNode> events = Data.required(central.asTenant().all(EVENTS), "events");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("severity").asText()).isLowerCase();
            assertThat(event.path("customer_id").asText()).isEqualTo(central.tenantId());
            assertThat(event.has("threat"))
                    .as("threat is present (null is allowed)")
                    .isTrue();
            assertThat(event.has("user_id"))
                    .as("user_id is present (null is allowed)")
                    .isTrue();
        });
    }

    @Test
    @Tag("read")
    void eventsAreOrderedByTime() {
        assertThat(Data.required(central.asTenant().all(EVENTS), "events"))
                .extracting(event -> event.path("created_at").asText())
                .isSorted();
    }

    @Test
    @Tag("read")
    void aCursorIsBase64OfAVersionMarkAndATime() {
        String plain = new String(Base64.getDecoder().decode(cursorNow()), StandardCharsets.UTF_8);
        assertThat(plain).startsWith("V2_CURSOR|");
        assertThat(Instant.parse(plain.split("\\|")[1])).isNotNull();
    }

    @Test
    @Tag("read")
    void aCursorMadeOfAVersionMarkAndATimeWorks() {
        String cursor = cursorOf("V2_CURSOR|" + Instant.now().minus(Duration.ofHours(1)));
        central.asTenant().query("cursor", cursor).get(EVENTS).then().statusCode(200);
    }

    @Test
    @Tag("read")
    void aSavedCursorOfTwoTimesContinuesAtItsPosition() {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        Instant twoHoursAgo = Instant.now().minus(Duration.ofHours(2));
        String one = cursorOf("V2_CURSOR|" + twoHoursAgo);
        String two = cursorOf("V2_CURSOR|" + twoHoursAgo + "|" + hourAgo);
        assertThat(ids(page("?cursor=" + two))).containsAll(ids(page("?cursor=" + one)));
        central.asTenant()
                .query("cursor", cursorOf("V2_CURSOR|" + hourAgo + "|yesterday"))
                .get(EVENTS)
                .then()
                .statusCode(400);
    }

    private static String cursorOf(String plain) {
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("read")
    void anInvalidCursorIsABadRequest() {
        for (String garbage : List.of("garbage!", "bm90IGEgY3Vyc29y", "VjJfQ1VSU09SfHllc3RlcmRheQ==")) {
            central.asTenant().query("cursor", garbage).get(EVENTS).then().statusCode(400);
        }
    }

    @Test
    @Tag("read")
    void anEmptyCursorIsTheFirstPage() {
        assertThat(ids(page("?cursor="))).isEqualTo(ids(page("")));
    }

    @Test
    @Tag("read")
    void aDateOlderThan24HoursIsRefusedWithoutACursor() {
        long tooOld = Instant.now().minus(Duration.ofHours(25)).getEpochSecond();
        String cursor = cursorNow();
        Caller caller = central.asTenant().query("from_date", tooOld);
        caller.get(EVENTS).then().statusCode(400);
        caller.query("cursor", cursor).get(EVENTS).then().statusCode(200);
        central.asTenant().query("from_date", "yesterday").get(EVENTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void aDateExcludesEarlierEvents() {
        Instant from = Instant.now().minus(Duration.ofHours(2));
        List<JsonNode> all = Data.required(central.asTenant().all(EVENTS), "events");
        List<JsonNode> since =
                central.asTenant().query("from_date", from.getEpochSecond()).all(EVENTS);
        assertThat(since).allMatch(event -> !at(event).isBefore(from.minusSeconds(1)));
        assertThat(since.size()).isLessThanOrEqualTo(all.size());
        central.asTenant()
                .query("from_date", Instant.now().plus(Duration.ofDays(1)).getEpochSecond())
                .get(EVENTS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Tag("read")
    void aPageHasAtMostAThousandEvents() {
        central.asTenant().query("limit", 1000).get(EVENTS).then().statusCode(200);
        central.asTenant().query("limit", 1001).get(EVENTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void anUndocumentedParameterOfTheOfficialClientIsIgnored() {
        central.asTenant()
                .query("from_date_offset_minutes", 5)
                .get(EVENTS)
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("write")
    void aFutureScanIsNotYetAnEvent() {
        central.needsMock("a scan that does not end at once");
        String endpoint = central.anyEndpoint();
        String cursor = cursorNow();
        scan(endpoint);
        assertThat(items(cursor)).noneMatch(event -> isScanOf(event, endpoint));
        central.after(Duration.ofHours(1));
        assertThat(items(cursor)).filteredOn(event -> isScanOf(event, endpoint)).hasSize(1);
    }

    @Test
    @Tag("write")
    void aCursorStaysUsableAndReturnsLaterEvents() {
        central.needsMock("a clock that can be moved");
        String first = cursorNow();
        scan(central.anyEndpoint());
        central.after(Duration.ofHours(1));
        assertThat(items(first)).isNotEmpty();
        assertThat(items(first)).as("events of the same cursor, read again").isNotEmpty();
        String second = cursorAfter(first);
        assertThat(items(second)).isEmpty();
        scan(central.anyEndpoint());
        central.after(Duration.ofHours(1));
        assertThat(items(cursorAfter(second)))
                .as("events that were already returned")
                .isEmpty();
        assertThat(items(second)).extracting(SiemEventsSuite::type).contains(SCANNED);
    }

    @Test
    @Tag("write")
    void eventsOfTheSameMillisecondAreReadOnceEach() {
        central.needsMock("a clock that can be stopped");
        String start = cursorNow();
        scanAtOnce(250);
        central.after(Duration.ofHours(1));
        assertThat(readInPages(start)).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
    }

    @Test
    @Tag("write")
    void moreLateEventsThanOnePageAreReadOnceEach() {
        central.needsMock("a clock that can be set back");
        scan(central.anyEndpoint());
        central.after(Duration.ofHours(1));
        String start = cursorNow();
        central.after(Duration.ofMinutes(-65));
        scanAtOnce(250);
        central.after(Duration.ofMinutes(35));
        assertThat(readInPages(start)).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    @Tag("write")
    void aLimitBelow200IsRaisedTo200() {
        central.needsMock("more than 200 events within 24 hours");
        scanAtOnce(210);
        central.after(Duration.ofHours(1));
        assertThat(page("?limit=1").path("items")).hasSize(200);
        assertThat(page("").path("items")).hasSize(200);
        assertThat(page("?limit=205").path("items")).hasSize(205);
    }

    @Test
    @Tag("write")
    void eventsAfterTheClockIsSetBackAreStillReturned() {
        central.needsMock("a clock that can be set back");
        String endpoint = central.anyEndpoint();
        scan(endpoint);
        central.after(Duration.ofHours(1));
        String cursor = cursorNow();
        central.after(Duration.ofMinutes(-65));
        String another = central.any()
                .id("/endpoint/v1/endpoints", item -> !item.path("id").asText().equals(endpoint));
        scan(another);
        central.after(Duration.ofMinutes(35));
        assertThat(items(cursor)).filteredOn(event -> isScanOf(event, another)).hasSize(1);
        assertThat(items(cursor)).as("events that were already returned").noneMatch(event -> isScanOf(event, endpoint));
        String next = cursorAfter(cursor);
        central.after(Duration.ofHours(1));
        assertThat(items(next)).noneMatch(event -> isScanOf(event, another));
    }

    @Test
    @Tag("write")
    void aCursorOlderThan24HoursFallsBackToTheLast24Hours() {
        central.needsMock("a clock that can be moved");
        String old = cursorNow();
        String early = central.anyEndpoint();
        scan(early);
        central.after(Duration.ofHours(30));
        String late = central.any()
                .id("/endpoint/v1/endpoints", item -> !item.path("id").asText().equals(early));
        scan(late);
        central.after(Duration.ofHours(2));
        assertThat(items(old)).anyMatch(event -> isScanOf(event, late)).noneMatch(event -> isScanOf(event, early));
    }

    @Test
    @Tag("write")
    void eventsOlderThan24HoursAreNotReturned() {
        central.after(Duration.ofHours(26));
        central.asTenant()
                .get(EVENTS)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("has_more", is(false))
                .body("next_cursor", not(is("")));
    }

    @Test
    @Tag("write")
    void excludedTypesAreNotReturned() {
        central.needsMock("a clock that can be moved");
        String start = cursorNow();
        scan(central.anyEndpoint());
        central.after(Duration.ofHours(1));
        Caller caller = central.asTenant().query("cursor", start);
        assertThat(caller.query("exclude_types", "Event::Endpoint::Registered," + SCANNED)
                        .all(EVENTS))
                .extracting(SiemEventsSuite::type)
                .doesNotContain(SCANNED);
        assertThat(caller.query("exclude_types", "Event::Endpoint::Registered").all(EVENTS))
                .extracting(SiemEventsSuite::type)
                .contains(SCANNED);
    }

    @Test
    @Tag("write")
    void eventsOfOneTenantAreNotShownToAnother() {
        central.needsMock("a clock that can be moved");
        scan(central.anyEndpoint());
        central.after(Duration.ofHours(1));
        Set<String> others = new HashSet<>();
        central.asSecondTenant()
                .all(EVENTS)
                .forEach(event -> others.add(event.path("id").asText()));
        assertThat(central.asTenant().all(EVENTS))
                .isNotEmpty()
                .noneMatch(event -> others.contains(event.path("id").asText()));
    }

    private void scan(String endpoint) {
        central.asTenant().post(SCANS, Map.of(), endpoint).then().statusCode(201);
    }

    /** Requests scans that all end in the same millisecond. */
    private void scanAtOnce(int times) {
        String endpoint = central.anyEndpoint();
        central.control("PUT", "/clock", "{\"frozen\":true}");
        for (int i = 0; i < times; i++) {
            scan(endpoint);
        }
    }

    /** The ids on the next four pages. Only the first page must report that there are more events. */
    private List<String> readInPages(String start) {
        List<String> read = new ArrayList<>();
        String cursor = start;
        for (int page = 0; page < 4; page++) {
            JsonNode answer = page("?limit=1&cursor=" + cursor);
            answer.path("items").forEach(event -> read.add(event.path("id").asText()));
            assertThat(answer.path("has_more").asBoolean()).as("page " + page).isEqualTo(page == 0);
            cursor = answer.path("next_cursor").asText();
        }
        return read;
    }

    private JsonNode page(String query) {
        return central.asTenant().read(EVENTS + query);
    }

    private String cursorNow() {
        String cursor = page("?limit=1000").path("next_cursor").asText();
        JsonNode page = page("?limit=1000&cursor=" + cursor);
        while (page.path("has_more").asBoolean()) {
            page = page("?limit=1000&cursor=" + page.path("next_cursor").asText());
        }
        return page.path("next_cursor").asText();
    }

    private String cursorAfter(String cursor) {
        return page("?limit=1000&cursor=" + cursor).path("next_cursor").asText();
    }

    private List<JsonNode> items(String cursor) {
        return central.asTenant().query("cursor", cursor).query("limit", 1000).all(EVENTS);
    }

    private static Set<String> ids(JsonNode page) {
        Set<String> ids = new HashSet<>();
        page.path("items").forEach(event -> ids.add(event.path("id").asText()));
        return ids;
    }

    private static boolean isScanOf(JsonNode event, String endpoint) {
        return type(event).equals(SCANNED) && event.path("endpoint_id").asText().equals(endpoint);
    }

    private static String type(JsonNode event) {
        return event.path("type").asText();
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("created_at").asText());
    }
}
