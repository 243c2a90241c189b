package io.github.centralmock.contract.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "paths": {"/pets/v1/pets/{petId}": {"get": {
              "operationId": "getPet", "x-paging": {"style": "key"},
              "responses": {"200": {"$ref": "#/components/responses/Pet"}, "404": {"$ref": "#/components/responses/Error"}}}}},
             "components": {
               "responses": {
                 "Pet": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                 "Error": {"content": {"application/json": {"schema": {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}}}}},
               "schemas": {
                 "Named": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
                 "Pet": {"allOf": [{"$ref": "#/components/schemas/Named"}, {"type": "object", "properties": {
                   "kind": {"enum": ["cat", "dog"]},
                   "bornAt": {"type": "string", "format": "date-time"},
                   "id": {"type": "string", "format": "uuid"},
                   "legs": {"type": ["integer", "null"], "maximum": 4},
                   "notes": {"type": "object"},
                   "labels": {"type": "object", "additionalProperties": {"type": "string"}, "properties": {"x": {"type": "string"}}},
                   "toys": {"type": "array", "items": {"$ref": "#/components/schemas/Named"}},
                   "pages": {"type": "object", "properties": {"nextKey": {"type": ["string", "null"]}, "current": {"type": "integer"}}}}}]}}}}
            """;

    private final Operation operation = new ApiDescription(
                    "pets-v1", Json.read(DOCUMENT).orElseThrow())
            .operations()
            .get(0);
    private final AnswerCheck check = new AnswerCheck();

    @Test
    void aFittingAnswerHasNoFindings() {
        assertThat(
                        findings(
                                "{'name': 'Tom', 'kind': 'cat', 'bornAt': '2026-01-01T00:00:00Z', 'legs': null, 'toys': [{'name': 'ball'}]}"))
                .isEmpty();
    }

    @Test
    void aMissingMemberIsFound() {
        assertThat(findings("{'kind': 'cat'}"))
                .extracting(Finding::kind, Finding::where)
                .contains(tuple(Kind.MISSING, "/name"));
    }

    @Test
    void anUnknownTokenIsFound() {
        assertThat(findings("{'name': 'x', 'kind': 'fish'}"))
                .extracting(Finding::kind, Finding::where)
                .containsExactly(tuple(Kind.ENUM, "/kind"));
    }

    @Test
    void wrongFormatsAreFound() {
        assertThat(findings("{'name': 'x', 'bornAt': '2026-01-01 00:00', 'id': '17'}"))
                .extracting(Finding::kind, Finding::where)
                .containsExactlyInAnyOrder(tuple(Kind.FORMAT, "/bornAt"), tuple(Kind.FORMAT, "/id"));
    }

    @Test
    void wrongTypesAndBoundsAreFound() {
        assertThat(findings("{'name': 1, 'legs': 5}"))
                .extracting(Finding::kind, Finding::where)
                .containsExactlyInAnyOrder(tuple(Kind.SCHEMA, "/name"), tuple(Kind.SCHEMA, "/legs"));
    }

    @Test
    void membersThatNobodyDescribedAreFoundAtAnyDepth() {
        assertThat(findings("{'name': 'x', 'extra': 1, 'toys': [{'name': 'a'}, {'name': 'b', 'size': 2}]}"))
                .extracting(Finding::kind, Finding::where)
                .containsExactlyInAnyOrder(
                        tuple(Kind.UNDOCUMENTED, "/extra"), tuple(Kind.UNDOCUMENTED, "/toys/*/size"));
    }

    @Test
    void openObjectsMayHoldAnything() {
        assertThat(findings("{'name': 'x', 'notes': {'any': 1}, 'labels': {'x': 'a', 'y': 'b'}}"))
                .isEmpty();
    }

    @Test
    void aNextKeyThatIsNullIsFound() {
        assertThat(findings("{'name': 'x', 'pages': {'nextKey': null}}"))
                .extracting(Finding::kind, Finding::where)
                .containsExactly(tuple(Kind.PAGING, "/pages/nextKey"));
    }

    @Test
    void anUndescribedStatusIsFoundStrictlyAndAsAGatewaysOnlyIfItsBodyIsNoEnvelope() {
        Answer forbidden = Answer.of(403, "application/json", "{\"error\": \"forbidden\"}");
        assertThat(check.strict(operation, forbidden)).extracting(Finding::kind).containsExactly(Kind.STATUS);
        assertThat(check.lenient(operation, forbidden)).isEmpty();
        Answer bare = Answer.of(403, "text/html", "<html>");
        assertThat(check.lenient(operation, bare))
                .extracting(Finding::kind)
                .containsExactly(Kind.CONTENT_TYPE, Kind.ENVELOPE);
        assertThat(check.lenient(operation, Answer.of(299, "application/json", "{}")))
                .extracting(Finding::kind)
                .containsExactly(Kind.STATUS);
    }

    @Test
    void aBodyThatIsNoJsonIsFound() {
        assertThat(check.strict(operation, Answer.of(200, "application/json", "oops")))
                .extracting(Finding::kind)
                .containsExactly(Kind.NOT_JSON);
    }

    private List<Finding> findings(String body) {
        return check.strict(operation, Answer.of(200, "application/json;charset=utf-8", body.replace('\'', '"')));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
