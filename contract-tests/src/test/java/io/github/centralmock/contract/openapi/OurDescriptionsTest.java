package io.github.centralmock.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents in fixtures/openapi: the parser has no message about them, and every keyword and format is checked. */
class OurDescriptionsTest {
    private static final Set<String> FORMATS = formats();
    private static final Set<String> KEYWORDS =
            SchemaDialect.plain().getKeywords().keySet();

    static List<ApiDescription> apis() {
        return ApiDescriptions.bundled().apis();
    }

    /** Reading refuses a document about which the parser has a message. */
    @ParameterizedTest
    @MethodSource("apis")
    void theParserReportsNoProblems(ApiDescription api) {
        assertThat(problems(api.name(), api.root())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everyKeywordAndFormatIsKnownToTheValidator(ApiDescription api) {
        assertThat(unknown(api.root())).isEmpty();
    }

    @Test
    void problemsUnknownKeywordsAndFormatsAreFoundInAnInvalidCopy() {
        JsonNode copy =
                ApiDescriptions.bundled().api("siem-v1").orElseThrow().root().deepCopy();
        ObjectNode operation = (ObjectNode) copy.at("/paths/~1siem~1v1~1events/get");
        operation.set("respones", operation.remove("responses"));
        assertThat(problems("siem-v1", copy)).contains("respones is unexpected");
        ObjectNode schema = (ObjectNode)
                copy.at("/components/schemas/Event/properties").elements().next();
        schema.put("format", "colour").put("maxLenght", 3).put("x-note", "fine");
        assertThat(unknown(copy)).containsExactlyInAnyOrder("format colour", "keyword maxLenght");
    }

    private static String problems(String name, JsonNode document) {
        try {
            return ApiDescription.parse(name, document.toString()).operations().isEmpty() ? "no operation" : "";
        } catch (InvalidDescriptionException refused) {
            return refused.getMessage();
        }
    }

    private static Set<String> formats() {
        Set<String> names = new HashSet<>();
        Stream.concat(Formats.DEFAULT.stream(), SchemaFormats.all().stream())
                .map(Format::getName)
                .forEach(names::add);
        return names;
    }

    private static List<String> unknown(JsonNode document) {
        List<String> found = new ArrayList<>();
        document.findValues("schema").forEach(schema -> unknown(schema, found));
        document.path("components").path("schemas").forEach(schema -> unknown(schema, found));
        return found.stream().distinct().toList();
    }

    private static void unknown(JsonNode schema, List<String> found) {
        schema.properties().forEach(keyword -> {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            if (!KEYWORDS.contains(name) && !name.startsWith("x-")) {
                found.add("keyword " + name);
            }
            switch (name) {
                case "format" -> {
                    if (!FORMATS.contains(value.asText())) {
                        found.add("format " + value.asText());
                    }
                }
                case "properties", "patternProperties", "allOf", "oneOf", "anyOf" ->
                    value.forEach(part -> unknown(part, found));
                case "items", "additionalProperties", "not", "if", "then", "else" -> unknown(value, found);
                default -> {
                    // Its value holds no schema.
                }
            }
        });
    }
}
