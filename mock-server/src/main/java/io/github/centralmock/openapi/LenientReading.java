package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a body as clients mean it: a null where a member may be left out is no member, and a whole number may come as
 * text. Clients that work live send both. What the description allows as it is stays as it is.
 */
final class LenientReading {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Schemas schemas;

    LenientReading(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The same value when there is nothing to be lenient about. */
    JsonNode read(JsonNode value, JsonNode described) {
        JsonNode schema = schemas.resolve(described);
        if (value.isObject()) {
            return object(value, schema);
        }
        if (value.isArray()) {
            return array(value, schema);
        }
        boolean isNumberAsText = value.isTextual()
                && hasType("integer", schema)
                && !hasType("string", schema)
                && WHOLE.matcher(value.asText()).matches();
        return isNumberAsText ? JsonNodeFactory.instance.numberNode(Long.parseLong(value.asText())) : value;
    }

    /** A type stands alone or in a list of types. */
    private static boolean hasType(String type, JsonNode schema) {
        JsonNode given = schema.path("type");
        boolean isListed = false;
        for (JsonNode one : given) {
            isListed |= one.asText().equals(type);
        }
        return isListed || given.asText().equals(type);
    }

    private JsonNode object(JsonNode value, JsonNode schema) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(member -> {
            JsonNode described = schema.path("properties").path(member.getKey());
            if (!member.getValue().isNull() || !mayBeLeftOut(member.getKey(), schema) || allowsNull(described)) {
                read.set(member.getKey(), read(member.getValue(), described));
            }
        });
        return read;
    }

    private JsonNode array(JsonNode value, JsonNode schema) {
        ArrayNode read = JsonNodeFactory.instance.arrayNode();
        value.forEach(item -> read.add(read(item, schema.path("items"))));
        return read;
    }

    private static boolean mayBeLeftOut(String name, JsonNode schema) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return false;
            }
        }
        return schema.path("properties").has(name);
    }

    private boolean allowsNull(JsonNode described) {
        List<Schema.Problem> problems = new ArrayList<>();
        schemas.compile(described).check(JsonNodeFactory.instance.nullNode(), "", problems);
        return problems.isEmpty();
    }
}
