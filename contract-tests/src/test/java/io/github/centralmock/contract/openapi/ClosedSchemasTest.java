package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedSchemasTest {
    private final ApiOperation operation =
            SmallDescription.of("shapes-v1", """
            {"paths": {"/shapes/v1/shapes": {"get": {"responses": {"200": {"content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Shape"}}}}}}}},
             "components": {"schemas": {
               "Shape": {"oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Square"}]},
               "Circle": {"type": "object", "required": ["radius"], "properties": {
                 "kind": {"const": "circle"}, "radius": {"type": "integer"}, "line": {"$ref": "#/components/schemas/Line"}}},
               "Square": {"type": "object", "required": ["side"], "properties": {
                 "kind": {"const": "square"}, "side": {"type": "integer"}}},
               "Line": {"type": "object", "properties": {"a/b": {"type": "integer"},
                 "style": {"type": "string", "x-known-values": ["solid"]}, "next": {"$ref": "#/components/schemas/Line"}}}}}}
            """).operations().get(0);

    @Test
    void membersOfTheMatchingBranchAreDescribed() {
        assertThat(findings("{'kind': 'circle', 'radius': 1, 'line': {'a/b': 1, 'next': {'style': 'solid'}}}"))
                .isEmpty();
    }

    @Test
    void anUndescribedMemberInsideABranchIsTheOnlyFinding() {
        assertThat(findings("{'kind': 'circle', 'radius': 1, 'line': {'next': {'x~y': 1}}}"))
                .containsExactly("UNDOCUMENTED at /line/next/x~0y: expected no such member, observed integer");
    }

    @Test
    void anUnknownValueInsideABranchIsTheOnlyFinding() {
        assertThat(findings("{'kind': 'circle', 'radius': 1, 'line': {'style': 'dotted'}}"))
                .containsExactly("ENUM at /line/style: expected one of solid, observed dotted");
    }

    @Test
    void membersOfABranchThatDoesNotMatchAreAlsoDescribed() {
        assertThat(findings("{'kind': 'circle', 'radius': 'x', 'colour': 'red'}"))
                .contains("UNDOCUMENTED at /colour: expected no such member, observed text of 3 characters")
                .noneMatch(finding -> finding.startsWith("UNDOCUMENTED at /radius"));
    }

    private List<String> findings(String body) {
        return new ResponseCheck()
                .strict(operation, ApiResponse.of(200, "application/json", body.replace('\'', '"'))).stream()
                        .map(Violation::toString)
                        .toList();
    }
}
