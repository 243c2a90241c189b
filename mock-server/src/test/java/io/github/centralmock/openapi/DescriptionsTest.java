package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.centralmock.Described;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    private static final Descriptions ALL = Described.operations();

    @Test
    void allOperationsHaveIdsOfTheirOwnASummaryAndAConfidence() {
        assertThat(ALL.operations()).hasSize(192).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(ALL.operations()).allSatisfy(operation -> {
            assertThat(operation.summary()).isNotBlank();
            assertThat(operation.confidence()).isIn(Set.of("live", "recorded", "documented", "assumed"));
        });
    }

    @Test
    void everyAnswerHasASchema() {
        assertThat(ALL.operations())
                .allSatisfy(operation -> assertThat(operation.statuses())
                        .allSatisfy(
                                status -> assertThat(operation.response(status)).isPresent()));
    }

    /** Also those that no operation uses. */
    @Test
    void everySchemaOfEveryFileHasKnownKeywordsTypesAndFormatsOnly() throws IOException {
        DescriptionFiles.read().forEach((name, document) -> {
            Schemas schemas = new Schemas(document, true);
            SchemaNodes.forEach(
                    document,
                    (pointer, schema) -> assertThatCode(() -> schemas.compile(schema))
                            .as("%s %s", name, pointer)
                            .doesNotThrowAnyException());
        });
    }

    @Test
    void everyDefinedFormatIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        DescriptionFiles.read()
                .values()
                .forEach(document -> SchemaNodes.forEach(document, (pointer, schema) -> {
                    if (schema.has("format")) {
                        used.add(schema.get("format").asText());
                    }
                }));

        assertThat(DefinedFormats.read().all().map(DefinedFormats.Definition::name))
                .containsExactlyElementsOf(used);
    }

    @Test
    void anUnknownKeywordIsRefused() throws Exception {
        var schema = new ObjectMapper().readTree("{\"type\": \"string\", \"contentEncoding\": \"base64\"}");

        assertThatThrownBy(() -> new Schemas(schema, false).compile(schema))
                .hasMessage("the schema keyword \"contentEncoding\" is not supported");
    }

    @Test
    void anUnknownFormatIsRefused() throws Exception {
        var schema = new ObjectMapper().readTree("{\"type\": \"string\", \"format\": \"hostname\"}");

        assertThatThrownBy(() -> new Schemas(schema, false).compile(schema))
                .hasMessage("the format \"hostname\" is not supported");
    }
}
