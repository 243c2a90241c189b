package io.github.centralmock.contract.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.wire.Json;
import java.util.List;
import java.util.Optional;

/** A saved answer; the original request is what was sent for it, without folders, and may be absent. */
public record Example(
        String name,
        int code,
        String status,
        List<Field> headers,
        String body,
        Optional<PostmanRequest> originalRequest) {
    public Example {
        headers = List.copyOf(headers);
    }

    public Optional<JsonNode> json() {
        return Json.read(body);
    }
}
