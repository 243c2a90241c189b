package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    private static final Descriptions ALL = Descriptions.named(List.of(
            "oauth2-v2",
            "whoami-v1",
            "organization-v1",
            "partner-v1",
            "common-v1",
            "endpoint-v1",
            "firewall-v1",
            "siem-v1"));

    @Test
    void allOperationsHaveIdsOfTheirOwnASummaryAndAConfidence() {
        assertThat(ALL.operations()).hasSize(192).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(ALL.operations()).allSatisfy(operation -> {
            assertThat(operation.summary()).isNotBlank();
            assertThat(operation.confidence()).isIn(Set.of("live", "recorded", "documented", "assumed"));
        });
    }

    @Test
    void everyAnswerHasASchemaThatCompiles() {
        assertThat(ALL.operations())
                .allSatisfy(operation -> assertThat(operation.statuses())
                        .allSatisfy(
                                status -> assertThat(operation.response(status)).isPresent()));
    }

    @Test
    void everyParameterAndRequestBodyHasASchemaThatCompiles() {
        var anything = com.fasterxml.jackson.databind.node.NullNode.instance;
        for (Operation operation : ALL.operations()) {
            operation.parameters().forEach(parameter -> parameter.value().check(anything, "", new ArrayList<>()));
            operation.body().ifPresent(body -> body.check(anything, "", new ArrayList<>()));
        }
    }

    @Test
    void aKeywordThatWouldBePassedOverIsRefused() throws Exception {
        var schema = new ObjectMapper().readTree("{\"type\": \"string\", \"contentEncoding\": \"base64\"}");

        assertThatThrownBy(() -> new Schemas(schema, false).compile(schema))
                .hasMessage("the schema keyword \"contentEncoding\" is not supported");
    }

    @Test
    void aFormatThatWouldBePassedOverIsRefused() throws Exception {
        var schema = new ObjectMapper().readTree("{\"type\": \"string\", \"format\": \"hostname\"}");

        assertThatThrownBy(() -> new Schemas(schema, false).compile(schema))
                .hasMessage("the format \"hostname\" is not supported");
    }
}
