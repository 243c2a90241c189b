package io.github.centralmock.contract.openapi.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiDiffTest {
    private static final String OURS = """
            openapi: 3.1.0
            info: {title: Gadgets, version: "1"}
            paths:
              /gadgets/v1/gadgets/{gadgetId}:
                parameters:
                - {name: gadgetId, in: path, required: true, schema: {type: string}}
                get:
                  parameters:
                  - {name: view, in: query, schema: {type: string, enum: [basic, full]}}
                  - {name: X-Tenant-ID, in: header, required: true, schema: {type: string}}
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Gadget"}}}}
                    "404": {description: no}
                patch:
                  requestBody:
                    content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
                  responses: {"200": {description: ok}}
            components:
              schemas:
                Named: {type: object, required: [name], properties: {name: {type: string}}}
                Gadget:
                  allOf:
                  - $ref: "#/components/schemas/Named"
                  - type: object
                    properties:
                      size: {type: [integer, "null"]}
                      kind: {type: string, x-known-values: [big, small]}
                      parts: {type: array, items: {$ref: "#/components/schemas/Gadget"}}
            """;

    /** The same in 3.0, with a server path, without allOf, with other names in the path, one level more written out. */
    private static final String THEIRS = """
            openapi: 3.0.3
            info: {title: Gadget API, version: "7"}
            servers: [{url: "https://api-eu01.central.sophos.com/gadgets/v1"}]
            paths:
              /gadgets/{id}:
                get:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: view, in: query, schema: {type: string, enum: [basic, full]}}
                  - {name: x-tenant-id, in: header, required: true, schema: {type: string}}
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Top"}}}}
                    "404": {description: no}
                patch:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody:
                    content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
                  responses: {"200": {description: ok}}
            components:
              schemas:
                Top:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    size: {type: integer, nullable: true}
                    kind: {type: string, enum: [big, small]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
                Part:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    size: {type: integer, nullable: true}
                    kind: {type: string, enum: [big, small]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
            """;

    @Test
    void equivalentDescriptionsHaveNoDifferences() {
        assertThat(lines(OURS, THEIRS)).containsExactly("ours and theirs describe the same");
    }

    @Test
    void eachBundledDescriptionIsEqualToItself() {
        for (ApiDescription api : ApiDescriptions.bundled().apis()) {
            assertThat(OpenApiDiff.between(api, api).differences())
                    .as(api.name())
                    .isEmpty();
        }
    }

    @Test
    void addedAndRemovedOperationsAreFound() {
        assertThat(lines(OURS, THEIRS.replace("    patch:", "    put:")))
                .contains(
                        "PATCH /gadgets/v1/gadgets/{gadgetId}",
                        "  breaking  - operation",
                        "PUT /gadgets/v1/gadgets/{id}",
                        "  additive  + operation",
                        "1 breaking, 1 additive");
    }

    @Test
    void parametersAreComparedByNameAndLocation() {
        String theirs = THEIRS.replace(
                "name: view, in: query, schema: {type: string, enum: [basic, full]}",
                "name: look, in: query, required: true, schema: {type: string}");
        assertThat(lines(OURS, theirs))
                .contains("  breaking  - query view (optional)", "  breaking  + query look (required)");
        assertThat(lines(OURS, THEIRS.replace("enum: [basic, full]", "enum: [basic, summary]")))
                .contains("  breaking  - query view: value full", "  additive  + query view: value summary");
    }

    @Test
    void addedAndRemovedStatusesAreFound() {
        assertThat(lines(OURS, THEIRS.replace("\"404\"", "\"410\"")))
                .contains("  additive  - status 404", "  additive  + status 410");
        assertThat(lines(OURS, THEIRS.replace("{\"200\": {description: ok}}", "{\"202\": {description: ok}}")))
                .contains("  breaking  - status 200", "  additive  + status 202");
    }

    @Test
    void membersOfResponsesAreComparedByPath() {
        String part = THEIRS.substring(THEIRS.indexOf("    Part:"));
        String theirs = THEIRS.replace(
                part,
                part.replace("required: [name]", "required: [size]")
                        .replace("enum: [big, small]", "enum: [big]")
                        .replace("type: integer, nullable: true", "type: string"));
        assertThat(lines(OURS, theirs))
                .contains(
                        "  breaking  ~ 200 parts[].name: required became optional",
                        "  additive  ~ 200 parts[].size: optional became required",
                        "  breaking  ~ 200 parts[].size: integer or null became string",
                        "  additive  - 200 parts[].kind: value small");
        assertThat(lines(OURS, THEIRS.replace("    size:", "    weight:")))
                .contains("  breaking  - 200 size (optional)", "  additive  + 200 weight (optional)");
    }

    @Test
    void aRequiredMemberOfARequestIsBreaking() {
        String theirs = THEIRS.replace(
                "{type: object, properties: {name: {type: string}}}",
                "{type: object, required: [name, colour], properties: {name: {type: string}, colour: {type: string}}}");
        assertThat(lines(OURS, theirs))
                .contains("  breaking  ~ body name: optional became required", "  breaking  + body colour (required)");
    }

    private static List<String> lines(String ours, String theirs) {
        StringWriter out = new StringWriter();
        new OpenApiDiffText(new PrintWriter(out))
                .print(OpenApiDiff.between(ApiDescription.parse("ours", ours), ApiDescription.parse("theirs", theirs)));
        return out.toString().lines().toList();
    }
}
