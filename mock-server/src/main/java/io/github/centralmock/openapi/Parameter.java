package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** A described path, query or header parameter. */
public record Parameter(
        String name, String in, boolean required, boolean isArray, String type, Schema value, JsonNode fallback) {

    static Parameter of(JsonNode described, Schemas schemas) {
        JsonNode schema = schemas.resolve(described.path("schema"));
        boolean array = schema.path("type").asText().equals("array");
        JsonNode valueSchema = array ? schema.path("items") : schema;
        return new Parameter(
                described.path("name").asText(),
                described.path("in").asText(),
                described.path("required").asBoolean(),
                array,
                schemas.resolve(valueSchema).path("type").asText("string"),
                new LazySchema(() -> schemas.compile(valueSchema)),
                schema.path("default"));
    }

    /** A value as the description writes it: clients say {@code True} and {@code 1} as well. */
    public String canonical(String sent) {
        if (!type.equals("boolean")) {
            return sent;
        }
        return switch (sent.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> sent;
        };
    }

    /** The described default, as a client would send it. */
    public Optional<String> defaultText() {
        return fallback.isValueNode() ? Optional.of(fallback.asText()) : Optional.empty();
    }
}
