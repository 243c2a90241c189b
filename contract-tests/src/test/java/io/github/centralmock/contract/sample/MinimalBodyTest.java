package io.github.centralmock.contract.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.RequestBodyCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MinimalBodyTest {
    @Test
    void everyDescribedRequestHasAMinimalBodyThatMeetsItsOwnSchema() {
        RequestBodyCheck check = new RequestBodyCheck();
        Map<String, List<Finding>> wrong = new TreeMap<>();
        Descriptions.bundled()
                .operations()
                .filter(operation -> operation.requestSchema().isPresent())
                .forEach(operation -> {
                    List<Finding> findings = check.check(operation, minimal(operation));
                    if (!findings.isEmpty()) {
                        wrong.put(operation.toString(), findings);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void membersThatSpeakOfRealThingsAreFilledWithThem() {
        Operation isolate = Descriptions.bundled()
                .find("POST", "/endpoint/v1/endpoints/isolation")
                .orElseThrow();
        JsonNode body = new MinimalBody(
                        Words.real(), member -> member.name().equals("ids") ? Optional.of("real") : Optional.empty())
                .of(isolate.requestSchema().orElseThrow());
        assertThat(body.path("ids").path(0).asText()).isEqualTo("real");
    }

    private static JsonNode minimal(Operation operation) {
        return new MinimalBody(Words.real(), member -> Optional.empty())
                .of(operation.requestSchema().orElseThrow());
    }
}
