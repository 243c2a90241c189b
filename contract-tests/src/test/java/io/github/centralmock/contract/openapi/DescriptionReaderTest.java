package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionReaderTest {
    private static final String YAML_30 = """
            openapi: 3.0.1
            info: {title: Gadgets, version: "1"}
            servers: [{url: "https://api-eu01.central.sophos.com/gadgets/v1/"}]
            paths:
              /gadgets/{id}:
                parameters:
                - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                get:
                  operationId: getGadget
                  x-paging: {style: key, max: 20}
                  responses:
                    "200":
                      description: a gadget
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Gadget"}
                    default: {description: an error}
            components:
              schemas:
                Gadget:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    madeAt: {type: string, format: date-time, nullable: true, example: "2026-01-31T08:00:00Z"}
                    day: {type: string, format: date, example: "2026-01-31"}
                    weight: {type: integer, minimum: 1, exclusiveMinimum: true}
                    parent: {nullable: true, allOf: [{$ref: "#/components/schemas/Gadget"}]}
                    kind: {type: string, x-known-values: [big, small]}
            """;

    @TempDir
    private Path folder;

    @Test
    void yamlOfVersion30IsReadWithItsServerAndItsExtensions() {
        ApiOperation get = ApiDescription.parse("gadgets", YAML_30).operations().get(0);
        assertThat(get.path().text()).isEqualTo("/gadgets/v1/gadgets/{id}");
        assertThat(get.host()).isEqualTo("regional");
        assertThat(get.pagingStyle()).isEqualTo("key");
        assertThat(get.pageSize("max")).contains(20);
        assertThat(get.parameters()).extracting(ApiParameter::name).containsExactly("id");
        assertThat(get.isDocumented(404)).isTrue();
    }

    @Test
    void schemasOfBothVersionsAreReadAsEqual() {
        String yaml31 = YAML_30.replace("3.0.1", "3.1.0")
                .replace(
                        "{type: string, format: date-time, nullable: true,",
                        "{type: [string, \"null\"], format: date-time,")
                .replace("minimum: 1, exclusiveMinimum: true", "exclusiveMinimum: 1");
        for (String document : List.of(YAML_30, yaml31)) {
            OpenApiSchema gadget = schema(document);
            assertThat(gadget.properties().get("madeAt").types()).containsExactlyInAnyOrder("string", "null");
            assertThat(gadget.properties().get("madeAt").examples().get(0).asText())
                    .isEqualTo("2026-01-31T08:00:00Z");
            assertThat(gadget.properties().get("kind").knownValues()).hasSize(2);
        }
    }

    @Test
    void datesInVersion30AreReadUnchanged() {
        assertThat(schema(YAML_30).properties().get("day").examples().get(0).asText())
                .isEqualTo("2026-01-31");
    }

    @Test
    void limitsAndNullableOfVersion30AreApplied() {
        assertThat(findings("{\"id\": \"a\", \"madeAt\": null, \"parent\": null, \"weight\": 2}"))
                .isEmpty();
        assertThat(findings("{\"id\": \"a\", \"weight\": 1}"))
                .containsExactly("SCHEMA at /weight: expected more than 1, observed integer");
        assertThat(findings("{\"id\": \"a\", \"parent\": {\"id\": \"b\", \"colour\": \"red\"}}"))
                .containsExactly(
                        "UNDOCUMENTED at /parent/colour: expected no such member, observed text of 3 characters");
    }

    @Test
    void eachMessageOfTheParserIsOneLineWithTheFileName() throws IOException {
        Path spoiled = Files.writeString(
                folder.resolve("spoiled.yaml"),
                YAML_30.replace("operationId", "operationIdd").replace("description: an error", "a: b"));
        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> ApiDescription.read(spoiled))
                .satisfies(refused -> assertThat(refused.getMessage().lines())
                        .hasSizeGreaterThan(1)
                        .allMatch(line -> line.startsWith("spoiled.yaml: "))
                        .anyMatch(line -> line.contains("operationIdd is unexpected")));
    }

    @Test
    void aFileThatIsNotADescriptionIsRefusedWithOneLine() {
        assertRefused("openapi: [", "x: this is no YAML in line 1");
        assertRefused("{\"openapi\": ", "x: this is no JSON in line 1");
        assertRefused("hello", "x: this is no OpenAPI document");
        assertRefused("", "x: this is no OpenAPI document");
        assertRefused("{\"swagger\": \"2.0\", \"paths\": {}}", "x: attribute openapi is missing");
        assertThatThrownBy(() -> ApiDescription.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml: there is no such file");
        assertThatThrownBy(() -> ApiDescription.read(folder)).hasMessageContaining("this is a folder");
    }

    @Test
    void referencesThatCannotBeResolvedAreRefused() {
        assertRefused(
                YAML_30.replace("\"#/components/schemas/Gadget\"}\n", "\"#/components/schemas/Gone\"}\n"),
                "x: attribute paths.'/gadgets/{id}'(get).responses.200.content.'application/json'.schema."
                        + "#/components/schemas/Gone is missing");
        assertRefused(
                YAML_30.replace("[{$ref: \"#/components/schemas/Gadget\"}]", "[{$ref: \"#/paths/a\"}]"),
                "x: the reference #/paths/a is not followed: only those to components are");
        assertRefused(
                YAML_30.replace("\"#/components/schemas/Gadget\"}\n", "\"other.yaml#/Gadget\"}\n"),
                "x: the reference other.yaml#/Gadget leads out of the document, and is not followed");
    }

    private static void assertRefused(String contents, String start) {
        assertThatThrownBy(() -> ApiDescription.parse("x", contents))
                .isInstanceOf(InvalidDescriptionException.class)
                .hasMessageStartingWith(start)
                .extracting(Throwable::getMessage)
                .matches(message -> message.lines().count() == 1);
    }

    private static OpenApiSchema schema(String document) {
        ApiOperation get =
                ApiDescription.parse("gadgets", document).operations().get(0);
        return get.responseSchema(200).orElseThrow();
    }

    private static List<String> findings(String body) {
        ApiOperation get = ApiDescription.parse("gadgets", YAML_30).operations().get(0);
        return new ResponseCheck()
                .strict(get, io.github.centralmock.contract.http.ApiResponse.of(200, "application/json", body)).stream()
                        .map(Violation::toString)
                        .toList();
    }
}
