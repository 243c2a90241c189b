package io.github.centralmock.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.SmallDescription;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each check reports the expected and the observed value in one sentence. */
class CheckNamesTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";
    private static final String OTHER = "22222222-2222-4222-8222-222222222222";
    private static final String LIST = "GET /things/v1/things";
    private static final String ITEM = "GET /things/v1/things/[^/]+";
    private static final String TWO =
            "{\"items\": [{\"id\": \"" + ID + "\", \"name\": \"a\", \"size\": \"x\"}, {\"id\": \"" + OTHER
                    + "\", \"name\": \"b\", \"size\": \"y\"}], \"pages\": {\"size\": 7, \"current\": 3}}";
    private static final String THINGS = """
        {"openapi": "3.1.0", "paths": {
          "/things/v1/things": {
            "get": {"operationId": "listThings", "x-paging": {"style": "offset", "max": 100}, "x-sortable": ["name"],
              "parameters": [{"name": "pageTotal", "in": "query", "schema": {"type": "boolean"}},
                {"name": "name", "in": "query", "schema": {"type": "string"}},
                {"name": "sort", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                {"name": "fields", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                {"name": "view", "in": "query", "schema": {"type": "string"}}],
              "responses": {"200": {"content": {"application/json": {"schema": {"type": "object", "properties": {
                "items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}, "pages": {"type": "object"}}}}}}}},
            "post": {"operationId": "createThing",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
          "/things/v1/things/{thingId}": {
            "parameters": [{"name": "thingId", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
            "get": {"operationId": "getThing", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
            "delete": {"operationId": "deleteThing", "responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}}}},
          "/things/v1/things/{thingId}/polish": {
            "parameters": [{"name": "thingId", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
            "post": {"operationId": "polishThing", "responses": {"201": {"content": {"application/json": {"schema": {"type": "object"}}}}}}}},
         "components": {"schemas": {"Thing": {"type": "object", "properties": {
           "id": {"type": "string"}, "name": {"type": "string"}, "size": {"type": "string"}, "madeAt": {"type": "string"}}}}}}
        """;

    @Test
    void aListThatIgnoresItsParametersIsReported() {
        try (FakeCentral central = answering(LIST, TWO).answering(ITEM, 200, "application/json", thing("z"))) {
            assertThat(sentences(central, "listThings"))
                    .contains(
                            "page-rules at /pages/size: expected the requested page size, 1, observed 7",
                            "page-rules at /pages/current: expected the requested page, 1, observed 3",
                            "page-rules at /items: expected no more items than the page size, 1, observed 2 items",
                            "paging-walk at /pages: expected the last page has no next page, observed it has"
                                    + " a next page",
                            "paging-total at /pages/total: expected totals, because pageTotal is true, observed"
                                    + " absent",
                            "sort-order at query:sort=name:desc: expected items in the requested order, observed"
                                    + " another order",
                            "filter-truth at query:name: expected no items for a value that no item has, observed"
                                    + " some items",
                            "fields-obeyed at query:fields: expected only the requested fields, observed"
                                    + " also size",
                            "view-obeyed at query:view: expected the basic view has fewer members than the full view,"
                                    + " observed the same number of members",
                            "ids-resolve at /items/*/name: expected the same value in the list and by id,"
                                    + " observed two different values, each text of 1 character",
                            "no-token: expected status 401 without a token, observed status 200");
        }
    }

    @Test
    void wrongTotalsAreReported() {
        try (FakeCentral central = answering(LIST, TWO.replace("\"current\": 3", "\"items\": 5"))) {
            assertThat(sentences(central, "listThings"))
                    .contains("paging-total at /pages/items: expected the number of items on all pages, 2, observed"
                            + " 5");
            central.answering(LIST, 200, "application/json", TWO.replace("\"current\": 3", "\"total\": 5"));
            assertThat(sentences(central, "listThings"))
                    .contains("paging-total at /pages/total: expected the number of pages with two items each, 1,"
                            + " observed 5");
        }
    }

    @Test
    void wrongIdsAreReported() {
        try (FakeCentral central = answering(LIST, TWO)) {
            assertThat(sentences(central, "listThings"))
                    .contains("ids-resolve at /items/*/id: expected an id that can be read, observed status 404");
            assertThat(sentences(central, "getThing"))
                    .contains("ids-resolve: expected a success for an item that the target lists, observed status 404");
            central.answering(ITEM, 200, "application/json", thing("a").replace(ID, OTHER));
            assertThat(sentences(central, "getThing"))
                    .contains(
                            "ids-resolve at /id: expected the requested id, observed another id",
                            "unknown-id: expected status 404 for an unknown id, observed status 200");
        }
    }

    @Test
    void writesWithoutTheExpectedEffectAreReported() {
        try (FakeCentral central = answering(LIST, TWO)
                .answering("POST /things/v1/things", 201, "application/json", thing("sent"))
                .answering("POST .*/polish", 201, "application/json", "{}")
                .answering("DELETE .*", 200, "application/json", "{}")) {
            assertThat(sentences(central, "createThing"))
                    .contains("create-shows: expected a read returns the written values, observed no read returns it");
            central.answering(ITEM, 200, "application/json", thing("a"));
            assertThat(sentences(central, "createThing"))
                    .contains("create-shows at /name: expected a read returns the written values,"
                            + " observed a read returns another value");
            assertThat(sentences(central, "polishThing"))
                    .contains("write-shows: expected a read shows an effect, observed no read shows an effect");
            assertThat(sentences(central, "deleteThing"))
                    .contains(
                            "delete-shows: expected the deleted resource does not exist, observed it can still be read");
        }
    }

    @Test
    void lateOrInvalidResponsesAreReported() {
        try (FakeCentral central =
                answering(LIST, TWO.replace("\"size\": \"x\"", "\"madeAt\": \"2026-01-31T08:00:00+01:00\""))) {
            assertThat(sentences(central, "listThings", Duration.ofNanos(1)))
                    .anyMatch(each ->
                            each.matches("answer-speed: expected a response within 0 ms, observed after \\d+ ms"))
                    .contains("answer-time at /items/*/madeAt: expected a UTC time such as 2026-01-31T08:00:00.000Z,"
                            + " observed a time with an offset");
            central.answering(LIST, 500, "application/json; charset=latin1", "{\"error\": \"oops\"}");
            assertThat(sentences(central, "listThings"))
                    .contains(
                            "answer-status: expected one of the statuses 200, observed status 500",
                            "answer-headers at header:Content-Type: expected charset UTF-8 or none, observed another"
                                    + " charset");
        }
    }

    private static String thing(String name) {
        return "{\"id\": \"" + ID + "\", \"name\": \"" + name + "\", \"size\": \"x\"}";
    }

    private static FakeCentral answering(String call, String body) {
        return FakeCentral.mock().answering(call, 200, "application/json", body);
    }

    private static List<String> sentences(FakeCentral central, String operationId) {
        return sentences(central, operationId, CheckRunner.RESPONSE_TIME_LIMIT);
    }

    private static List<String> sentences(FakeCentral central, String operationId, Duration responseTimeLimit) {
        ApiDescriptions things = new ApiDescriptions(List.of(SmallDescription.of("things-v1", THINGS)));
        ResultCollector results = new ResultCollector();
        Target target = Target.of(TargetSettings.of(Map.of()).with(Map.of("central.target", central.baseUrl())));
        new CheckRunner(things, results, responseTimeLimit)
                .runOne(target, things.named(operationId).orElseThrow());
        return results.deviations().stream().map(Deviation::toString).toList();
    }
}
