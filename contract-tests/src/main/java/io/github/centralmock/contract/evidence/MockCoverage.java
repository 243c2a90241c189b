package io.github.centralmock.contract.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import io.github.centralmock.contract.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How the mock answers each operation, in one word by operation: generic, special, or why it does not. */
public record MockCoverage(Map<String, String> words) {
    /** As a running mock tells it; throws a {@link TargetFailure} when it does not. */
    public static MockCoverage of(String baseUrl) {
        Answer answer =
                new Wire(Duration.ofSeconds(30)).send(Call.get(URI.create(baseUrl + "/__central/coverage"), Map.of()));
        JsonNode items = answer.json()
                .map(body -> body.path("items"))
                .filter(JsonNode::isArray)
                .orElseThrow(() ->
                        new TargetFailure(baseUrl + " is no mock: /__central/coverage answered " + answer.status()));
        Map<String, String> words = new TreeMap<>();
        items.forEach(item -> words.put(item.path("operationId").asText(), word(item)));
        return new MockCoverage(words);
    }

    private static String word(JsonNode item) {
        return item.path("modelled").asBoolean()
                ? item.path("handler").asText()
                : "not modelled: " + item.path("why").asText();
    }

    String of(String operationId, String otherwise) {
        return words.getOrDefault(operationId, otherwise);
    }
}
