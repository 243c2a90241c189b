package io.github.centralmock.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a target said: status, headers in any case, the body as text, and how long it took. */
public record ApiResponse(int status, Map<String, List<String>> headers, String body, Duration took) {
    public ApiResponse {
        TreeMap<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
        body = body == null ? "" : body;
    }

    /** An answer made by hand, for checks of examples. */
    public static ApiResponse of(int status, String contentType, String body) {
        return new ApiResponse(status, Map.of("Content-Type", List.of(contentType)), body, Duration.ZERO);
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body as a tree; empty when it is no JSON. */
    public Optional<JsonNode> json() {
        return JsonTrees.read(body);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The request was refused, so it had no effect. */
    public boolean isRefusal() {
        return status >= 400 && status < 500;
    }
}
