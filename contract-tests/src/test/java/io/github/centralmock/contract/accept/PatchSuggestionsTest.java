package io.github.centralmock.contract.accept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ResponseCheck;
import io.github.centralmock.contract.openapi.SmallDescription;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.report.SampleRun;
import io.github.centralmock.contract.result.Deviation;
import org.junit.jupiter.api.Test;

/** A patch is correct if the response matches the patched description. */
class PatchSuggestionsTest {
    private static final String WIDGETS = """
            {"openapi": "3.1.0", "paths": {"/widgets/v1/widgets": {"get": {"operationId": "listWidgets", "responses": {
              "200": {"$ref": "#/components/responses/Page"}}}}},
             "components": {
               "responses": {"Page": {"description": "A page.", "content": {"application/json": {"schema": {
                 "type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Widget"}}}}}}}},
               "schemas": {"Widget": {"allOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "object", "required": ["size"],
                 "properties": {"size": {"type": "integer"}, "colour": {"type": "string", "enum": ["red"]},
                 "sort": {"const": "plain"}, "mood": {"type": "string", "x-known-values": ["good"]}, "age": {"type": "integer", "minimum": 1}}}]},
                 "Thing": {"type": "object", "required": ["id", "made"],
                 "properties": {"id": {"type": "string"}, "made": {"type": "string", "format": "date-time"}}}}}}
            """;

    private static final String MADE = "\"made\": \"2026-01-01T00:00:00Z\"";

    private final ApiDescription api = SmallDescription.of("widgets-v1", WIDGETS);
    private final ApiOperation list = api.operations().get(0);

    @Test
    void aNewMemberIsAddedToTheOtherMembers() {
        accepts(
                "{\"id\": \"a\", " + MADE + ", \"size\": 1, \"weight\": 2}",
                Kind.UNDOCUMENTED,
                "/items/*/weight",
                "{\"type\": \"integer\"}");
    }

    @Test
    void aNewTokenIsAddedToTheEnumeration() {
        accepts(
                "{\"id\": \"a\", " + MADE + ", \"size\": 1, \"colour\": \"blue\"}",
                Kind.ENUM,
                "/items/*/colour",
                "{\"enum\": [\"blue\"]}");
    }

    @Test
    void aNewTokenIsAddedToKnownValuesAndToAConstant() {
        accepts(
                "{\"id\": \"a\", " + MADE + ", \"size\": 1, \"mood\": \"grumpy\"}",
                Kind.ENUM,
                "/items/*/mood",
                "{\"enum\": [\"grumpy\"]}");
        accepts(
                "{\"id\": \"a\", " + MADE + ", \"size\": 1, \"sort\": \"fancy\"}",
                Kind.ENUM,
                "/items/*/sort",
                "{\"enum\": [\"fancy\"]}");
    }

    @Test
    void aViolatedLimitIsRemoved() {
        ApiResponse answer = ApiResponse.of(
                200, "application/json", "{\"items\": [{\"id\": \"a\", " + MADE + ", \"size\": 1, \"age\": 0}]}");
        String expected = new ResponseCheck().strict(list, answer).get(0).expected();
        JsonNode integer = JsonTrees.read("{\"type\": \"integer\"}").orElseThrow();
        Deviation seen = new Deviation(
                list, "answer-schema", Kind.SCHEMA, 200, "/items/*/age", expected, "integer", integer, "", 1);
        assertThat(new ResponseCheck().strict(patched(seen).operations().get(0), answer))
                .isEmpty();
    }

    @Test
    void aRemoveStepHasNoValue() {
        assertThat(JsonTrees.write(new PatchStep("remove", "/a", null)))
                .isEqualTo("{\"op\":\"remove\",\"path\":\"/a\"}");
    }

    @Test
    void aMissingMemberIsNoLongerRequired() {
        accepts("{" + MADE + ", \"size\": 1}", Kind.MISSING, "/items/*/id", null);
        accepts("{\"id\": \"a\", " + MADE + "}", Kind.MISSING, "/items/*/size", null);
    }

    @Test
    void aNewTypeIsAddedToTheDescribedType() {
        accepts(
                "{\"id\": \"a\", " + MADE + ", \"size\": \"big\"}",
                Kind.SCHEMA,
                "/items/*/size",
                "{\"type\": \"string\"}");
    }

    @Test
    void aViolatedFormatIsRemoved() {
        accepts(
                "{\"id\": \"a\", \"made\": \"yesterday\", \"size\": 1}",
                Kind.FORMAT,
                "/items/*/made",
                "{\"type\": \"string\"}");
    }

    @Test
    void aNewStatusIsAdded() {
        Deviation seen = new Deviation(list, "answer-status", Kind.STATUS, 206, "", "200", "status 206", null, "", 1);
        assertThat(patched(seen).operations().get(0).isDocumented(206)).isTrue();
    }

    @Test
    void aDeviationThatOnlyTheTargetCanCorrectHasNoPatch() {
        assertThat(PatchSuggestions.patchFor(SampleRun.unsorted())).isEmpty();
        Deviation failure =
                new Deviation(list, "answer-status", Kind.STATUS, 500, "", "200", "status 500", null, "", 1);
        assertThat(PatchSuggestions.patchFor(failure)).isEmpty();
    }

    private void accepts(String item, Kind kind, String place, String suggestion) {
        ApiResponse answer = ApiResponse.of(200, "application/json", "{\"items\": [" + item + "]}");
        assertThat(new ResponseCheck().strict(list, answer)).isNotEmpty();
        JsonNode schema = suggestion == null ? null : JsonTrees.read(suggestion).orElseThrow();
        Deviation seen = new Deviation(list, "answer-schema", kind, 200, place, "", "", schema, "", 1);
        assertThat(new ResponseCheck().strict(patched(seen).operations().get(0), answer))
                .isEmpty();
    }

    private ApiDescription patched(Deviation seen) {
        JsonNode document = api.root().deepCopy();
        PatchSuggestions.patchFor(seen).orElseThrow().applyTo(document);
        return SmallDescription.of(api.name(), document.toString());
    }
}
