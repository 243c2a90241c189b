package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;

/** A described parameter; {@code in} is path, query or header. */
public record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {
    static Parameter of(ApiDescription api, JsonNode node) {
        JsonNode parameter = api.resolve(node);
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                api.resolve(parameter.path("schema")),
                parameter.path("example"));
    }

    public boolean isIn(String place) {
        return in.equals(place);
    }
}
