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

/** How the mock implements each operation: generic, special, or why it does not. */
public record MockCoverage(Map<String, String> handlers) {
    /** Reads it from a running mock. Throws a {@link TargetException} if that is not possible. */
    public static MockCoverage of(String baseUrl) {
        ApiResponse answer = new HttpTransport(Duration.ofSeconds(30))
                .send(ApiRequest.get(URI.create(baseUrl + "/__central/coverage"), Map.of()));
        JsonNode items = answer.json()
                .map(body -> body.path("items"))
                .filter(JsonNode::isArray)
                .orElseThrow(() -> new TargetException(
                        baseUrl + " is not a mock: /__central/coverage answered " + answer.status()));
        Map<String, String> handlers = new TreeMap<>();
        items.forEach(item -> handlers.put(item.path("operationId").asText(), handler(item)));
        return new MockCoverage(handlers);
    }

    private static String handler(JsonNode item) {
        return item.path("modelled").asBoolean()
                ? item.path("handler").asText()
                : "not modelled: " + item.path("why").asText();
    }

    String of(String operationId, String defaultText) {
        return handlers.getOrDefault(operationId, defaultText);
    }
}
