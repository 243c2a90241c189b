package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an auth object in either of its forms: a list of keys and values, or a plain object. */
final class AuthReader {
    private AuthReader() {}

    static PostmanAuth read(JsonNode node, PostmanAuth inherited) {
        String type = node.path("type").asText("inherit");
        if (type.equals("inherit")) {
            return inherited;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        JsonNode values = node.path(type);
        if (values.isArray()) {
            values.forEach(value -> parameters.put(
                    value.path("key").asText(), value.path("value").asText()));
        } else {
            values.properties()
                    .forEach(value ->
                            parameters.put(value.getKey(), value.getValue().asText()));
        }
        return new PostmanAuth(type, parameters);
    }
}
