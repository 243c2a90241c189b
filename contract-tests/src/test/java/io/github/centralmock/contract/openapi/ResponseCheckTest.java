package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseCheckTest {
    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "paths": {"/pets/v1/pets/{petId}": {"get": {
              "operationId": "getPet", "x-paging": {"style": "key"},
              "responses": {"200": {"$ref": "#/components/responses/Pet"}, "404": {"$ref": "#/components/responses/Error"},
                "409": {"description": "no schema"}, "204": {"description": "nothing"}}}}},
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
                   "mood": {"type": ["string", "null"], "x-known-values": ["good", "bad"]},
                   "labels": {"type": "object", "additionalProperties": {"type": "string"}, "properties": {"x": {"type": "string"}}},
                   "toys": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/Named"}, {"type": "object", "properties": {"sort": {"enum": ["ball"]}}}]}},
                   "pages": {"type": "object", "properties": {"nextKey": {"type": ["string", "null"]}, "current": {"type": "integer"}}}}}]}}}}
            """;

    private final ApiOperation operation =
            SmallDescription.of("pets-v1", DOCUMENT).operations().get(0);
    private final ResponseCheck check = new ResponseCheck();

    @Test
    void aResponseThatMatchesTheDescriptionHasNoViolations() {
        assertThat(
                        findings(
                                "{'name': 'Tom', 'kind': 'cat', 'bornAt': '2026-01-01T00:00:00Z', 'legs': null, 'toys': [{'name': 'ball'}]}"))
                .isEmpty();
    }

    @Test
    void aMissingMemberIsFound() {
        assertThat(findings("{'kind': 'cat'}"))
                .extracting(Violation::kind, Violation::where)
                .contains(tuple(Kind.MISSING, "/name"));
    }

    @Test
    void anUnknownTokenIsFound() {
        assertThat(findings("{'name': 'x', 'kind': 'fish'}"))
                .extracting(Violation::kind, Violation::where)
                .containsExactly(tuple(Kind.ENUM, "/kind"));
    }

    @Test
    void wrongFormatsAreFound() {
        assertThat(findings("{'name': 'x', 'bornAt': '2026-01-01 00:00', 'id': '17'}"))
                .extracting(Violation::kind, Violation::where)
                .containsExactlyInAnyOrder(tuple(Kind.FORMAT, "/bornAt"), tuple(Kind.FORMAT, "/id"));
    }

    @Test
    void wrongTypesAndBoundsAreFound() {
        assertThat(findings("{'name': 1, 'legs': 5}"))
                .extracting(Violation::kind, Violation::where)
                .containsExactlyInAnyOrder(tuple(Kind.SCHEMA, "/name"), tuple(Kind.SCHEMA, "/legs"));
    }

    @Test
    void undescribedMembersAreFoundAtAnyDepth() {
        assertThat(findings("{'name': 'x', 'extra': 1, 'toys': [{'name': 'a'}, {'name': 'b', 'size': 2}]}"))
                .extracting(Violation::kind, Violation::where)
                .containsExactlyInAnyOrder(
                        tuple(Kind.UNDOCUMENTED, "/extra"), tuple(Kind.UNDOCUMENTED, "/toys/*/size"));
    }

    @Test
    void openObjectsCanContainAnyMembers() {
        assertThat(findings("{'name': 'x', 'notes': {'any': 1}, 'labels': {'x': 'a', 'y': 'b'}}"))
                .isEmpty();
    }

    @Test
    void aNextKeyThatIsNullIsAViolation() {
        assertThat(findings("{'name': 'x', 'pages': {'nextKey': null}}"))
                .extracting(Violation::kind, Violation::where)
                .containsExactly(tuple(Kind.PAGING, "/pages/nextKey"));
    }

    @Test
    void theLenientCheckAcceptsUndescribedRefusalsWithAnErrorEnvelope() {
        ApiResponse forbidden = ApiResponse.of(403, "application/json", "{\"error\": \"forbidden\"}");
        assertThat(check.strict(operation, forbidden))
                .extracting(Violation::kind)
                .containsExactly(Kind.STATUS);
        assertThat(check.lenient(operation, forbidden)).isEmpty();
        ApiResponse bare = ApiResponse.of(403, "text/html", "<html>");
        assertThat(check.lenient(operation, bare))
                .extracting(Violation::kind)
                .containsExactly(Kind.CONTENT_TYPE, Kind.ENVELOPE);
        assertThat(check.lenient(operation, ApiResponse.of(299, "application/json", "{}")))
                .extracting(Violation::kind)
                .containsExactly(Kind.STATUS);
    }

    @Test
    void aRefusalWithoutADescribedSchemaMustHaveTheErrorEnvelope() {
        assertThat(check.strict(operation, ApiResponse.of(409, "application/json", "{\"fault\": \"x\"}")))
                .extracting(Violation::kind)
                .containsOnly(Kind.ENVELOPE);
        assertThat(check.strict(operation, ApiResponse.of(409, "application/json", "{\"error\": \"conflict\"}")))
                .isEmpty();
        assertThat(check.strict(operation, ApiResponse.of(204, "", ""))).isEmpty();
    }

    @Test
    void aBodyThatIsNotJsonIsAViolation() {
        assertThat(check.strict(operation, ApiResponse.of(200, "application/json", "oops")))
                .extracting(Violation::kind)
                .containsExactly(Kind.NOT_JSON);
    }

    @Test
    void eachViolationContainsTheExpectedAndTheObservedValue() {
        assertThat(sentences("{'kind': 'fish', 'bornAt': '2026', 'id': 'x', 'legs': 5, 'toys': 'none', 'size': 'XL'}"))
                .containsExactlyInAnyOrder(
                        "MISSING at /name: expected always there, observed absent",
                        "ENUM at /kind: expected one of cat, dog, observed fish",
                        "FORMAT at /bornAt: expected text in the format date-time, observed text of 4 characters",
                        "FORMAT at /id: expected text in the format uuid, observed text of 1 character",
                        "SCHEMA at /legs: expected at most 4, observed integer",
                        "SCHEMA at /toys: expected array, observed text of 4 characters",
                        "UNDOCUMENTED at /size: expected no such member, observed text of 2 characters");
        assertThat(sentences("{'name': null, 'legs': 'x', 'pages': {'nextKey': null, 'current': 1}}"))
                .containsExactlyInAnyOrder(
                        "SCHEMA at /name: expected text, observed null",
                        "SCHEMA at /legs: expected integer or null, observed text of 1 character",
                        "PAGING at /pages/nextKey: expected no such member on the last page, a key on the others, observed null",
                        "PAGING at /pages/current: expected no such member where pages have keys, observed integer");
    }

    @Test
    void anUnknownTokenInAListOfKnownValuesIsAViolation() {
        assertThat(sentences("{'name': 'x', 'mood': 'good'}")).isEmpty();
        assertThat(sentences("{'name': 'x', 'mood': null}")).isEmpty();
        assertThat(sentences("{'name': 'x', 'mood': 'grumpy'}"))
                .containsExactly("ENUM at /mood: expected one of bad, good, observed grumpy");
        assertThat(sentences("{'name': 'x', 'mood': 'srv-01'}"))
                .containsExactly("ENUM at /mood: expected one of bad, good, observed text of 6 characters");
    }

    @Test
    void newTokensAreListedBeforeTextsThatMayBeTenantData() {
        assertThat(sentences("{'name': 'x', 'toys': [{'name': 'a', 'sort': 'srv-01'}, {'name': 'b', 'sort': 'bear'},"
                        + " {'name': 'c', 'sort': 'car'}]}"))
                .containsExactly(
                        "ENUM at /toys/*/sort: expected one of ball, observed bear, car, text of 6 characters");
    }

    @Test
    void violationsOfTheWholeResponseContainExpectedAndObservedValues() {
        assertThat(check.strict(operation, ApiResponse.of(200, "text/html; charset=utf-8", "<html>")))
                .extracting(Violation::toString)
                .containsExactly(
                        "CONTENT_TYPE at header:Content-Type: expected application/json, observed text/html",
                        "NOT_JSON: expected a body of JSON, observed a body that is no JSON");
        assertThat(check.strict(operation, ApiResponse.of(200, "application/json", "")))
                .extracting(Violation::toString)
                .containsExactly("NOT_JSON: expected a body of JSON, observed no body");
        assertThat(check.strict(operation, ApiResponse.of(418, "", "")))
                .extracting(Violation::toString)
                .containsExactly("STATUS: expected one of the statuses 200, 404, 409, 204, observed status 418");
        assertThat(check.lenient(operation, ApiResponse.of(403, "application/json", "[]")))
                .extracting(Violation::toString)
                .containsExactly("ENVELOPE: expected an error object with status 403, observed array");
        assertThat(check.lenient(operation, ApiResponse.of(403, "application/json", "{\"error\": 1, \"why\": \"so\"}")))
                .extracting(Violation::toString)
                .containsExactly(
                        "ENVELOPE at /error: expected a text, observed integer",
                        "ENVELOPE at /why: expected no such member in an error, observed text of 2 characters");
    }

    private List<String> sentences(String body) {
        return findings(body).stream().map(Violation::toString).toList();
    }

    private List<Violation> findings(String body) {
        return check.strict(operation, ApiResponse.of(200, "application/json;charset=utf-8", body.replace('\'', '"')));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
