package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import io.github.centralmock.contract.sut.TargetException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How the mock answers each operation, in one word by operation: generic, special, or why it does not. */
public record MockCoverage(Map<String, String> words) {
    /** As a running mock tells it; throws a {@link TargetException} when it does not. */
    public static MockCoverage of(String baseUrl) {
        ApiResponse answer = new HttpTransport(Duration.ofSeconds(30))
                .send(ApiRequest.get(URI.create(baseUrl + "/__central/coverage"), Map.of()));
        JsonNode items = answer.json()
                .map(body -> body.path("items"))
                .filter(JsonNode::isArray)
                .orElseThrow(() ->
                        new TargetException(baseUrl + " is no mock: /__central/coverage answered " + answer.status()));
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
