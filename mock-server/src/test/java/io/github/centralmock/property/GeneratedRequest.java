package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.TestClient;
import io.github.centralmock.openapi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as a client could send it.
 *
 * @param body null when it has none
 */
record GeneratedRequest(Operation operation, Map<String, String> path, Map<String, String> query, JsonNode body) {
    GeneratedRequest withPath(String name, String value) {
        return new GeneratedRequest(operation, with(path, name, value), query, body);
    }

    GeneratedRequest withQuery(String name, String value) {
        return new GeneratedRequest(operation, path, with(query, name, value), body);
    }

    GeneratedRequest withBody(JsonNode other) {
        return new GeneratedRequest(operation, path, query, other);
    }

    TestClient.Answer send(Callers callers) {
        return send(callers, body == null ? null : body.toString());
    }

    /** Sends another text in the place of the body. */
    TestClient.Answer send(Callers callers, String text) {
        TestClient client = callers.of(operation);
        TestClient typed = text == null ? client : client.with("Content-Type", "application/json");
        return typed.send(operation.method(), target(), text);
    }

    private String target() {
        String parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return filled(operation.path()) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** A template, or the beginning of one, with the values of this request. */
    String filled(String template) {
        String filled = template;
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        return filled;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }

    @Override
    public String toString() {
        return operation.method() + " " + target() + (body == null ? "" : " " + body);
    }
}
