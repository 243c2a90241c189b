package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.util.List;
import java.util.Optional;

/**
 * A saved response.
 *
 * @param originalRequest the request that caused the response, without its folders, if the collection contains it
 */
public record PostmanExample(
        String name,
        int code,
        String status,
        List<PostmanField> headers,
        String body,
        Optional<PostmanRequest> originalRequest) {
    public PostmanExample {
        headers = List.copyOf(headers);
    }

    public Optional<JsonNode> json() {
        return JsonTrees.read(body);
    }
}
