package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * A described path, query or header parameter.
 *
 * @param type the type of one value
 * @param value the check of one value
 * @param list the check of all values as one array, apart from its items; accepts everything if it is no list
 * @param fallback the described default; a missing node if there is none
 */
public record Parameter(
        String name,
        String in,
        boolean required,
        boolean isArray,
        String type,
        Schema value,
        Schema list,
        JsonNode defaultValue) {

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
                array ? new LazySchema(() -> schemas.compile(withoutItems(schema))) : Schema.ANYTHING,
                schema.path("default"));
    }

    private static JsonNode withoutItems(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).without("items");
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
        return defaultValue.isValueNode() ? Optional.of(defaultValue.asText()) : Optional.empty();
    }
}
