package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a body as clients mean it: drops a null where the member is optional, and turns a text of digits into the
 * integer that the description wants. Clients that work live send both. A value that the description allows is kept;
 * members that it does not name are kept as they were sent.
 */
final class LenientBody {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Schemas schemas;

    LenientBody(Schemas schemas) {
        this.schemas = schemas;
    }

    /** An equal value if no part of it needs leniency. */
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

    private static boolean hasType(String type, JsonNode schema) {
        return isOrHas(type, schema.path("type"));
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
        return schema.path("properties").has(name) && !isOrHas(name, schema.path("required"));
    }

    /** Whether the node is that text, or a list with it. */
    private static boolean isOrHas(String text, JsonNode node) {
        return node.asText().equals(text)
                || node.valueStream().anyMatch(one -> one.asText().equals(text));
    }

    private boolean allowsNull(JsonNode described) {
        List<Schema.Problem> problems = new ArrayList<>();
        schemas.compile(described).check(JsonNodeFactory.instance.nullNode(), "", problems);
        return problems.isEmpty();
    }
}
