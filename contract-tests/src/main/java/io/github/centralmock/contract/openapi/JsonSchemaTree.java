package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * A document's tree whose schemas are JSON Schema 2020-12. Those of OpenAPI 3.1 are; in those of 3.0, {@code nullable}
 * becomes a type or a branch, and the exclusive limits become numbers.
 */
final class JsonSchemaTree {
    private static final Map<String, String> LIMITS =
            Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

    private JsonSchemaTree() {}

    static JsonNode of(ApiDescription api) {
        if (!api.root().path("openapi").asText().startsWith("3.0")) {
            return api.root();
        }
        JsonNode copy = api.root().deepCopy();
        convert(copy);
        return copy;
    }

    private static void convert(JsonNode node) {
        node.forEach(JsonSchemaTree::convert);
        if (node instanceof ObjectNode object) {
            LIMITS.forEach((exclusive, limit) -> exclusiveLimit(object, exclusive, limit));
            if (object.path("nullable").isBoolean() && object.remove("nullable").booleanValue()) {
                allowNull(object);
            }
        }
    }

    private static void exclusiveLimit(ObjectNode schema, String exclusive, String limit) {
        if (schema.path(exclusive).isBoolean() && schema.remove(exclusive).booleanValue() && schema.has(limit)) {
            schema.set(exclusive, schema.remove(limit));
        }
    }

    private static void allowNull(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            schema.putArray("type").add(type).add("null");
        }
        if (schema.get("enum") instanceof ArrayNode tokens) {
            tokens.addNull();
        }
        for (String branches : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.get(branches) instanceof ArrayNode list) {
                ObjectNode either = schema.objectNode();
                either.putArray("anyOf")
                        .add(schema.objectNode().set(branches, list))
                        .addObject()
                        .set("type", new TextNode("null"));
                schema.remove(branches);
                schema.withArray("allOf").add(either);
            }
        }
    }
}
