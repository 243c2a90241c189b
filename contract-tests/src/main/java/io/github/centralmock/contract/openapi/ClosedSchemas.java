package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A document's tree in which a described object is closed unless it says {@code additionalProperties}: the schema at each
 * place of a value gets {@code unevaluatedProperties: false}. Schemas that are only parts of others do not, because they
 * do not name all members.
 */
final class ClosedSchemas {
    /** The keyword that closes an object, including members that are described in branches and references. */
    static final String KEYWORD = "unevaluatedProperties";

    private final JsonNode before;

    private ClosedSchemas(JsonNode before) {
        this.before = before;
    }

    /** A copy; the document stays as it is. */
    static JsonNode of(JsonNode root) {
        JsonNode copy = root.deepCopy();
        new ClosedSchemas(root).document(copy, JsonPointer.empty());
        return copy;
    }

    private void document(JsonNode node, JsonPointer at) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonPointer here = at.appendProperty(member.getKey());
            if (member.getKey().equals("schema")) {
                schema(member.getValue(), here, true);
            } else if (member.getKey().equals("schemas")) {
                each(member.getValue(), here, false);
            } else {
                document(member.getValue(), here);
            }
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                document(node.get(i), at.appendIndex(i));
            }
        }
    }

    private void schema(JsonNode schema, JsonPointer at, boolean isOfWholeValue) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        for (String members : List.of("properties", "patternProperties")) {
            each(schema.path(members), at.appendProperty(members), true);
        }
        for (String value : List.of("items", "additionalProperties")) {
            schema(schema.path(value), at.appendProperty(value), true);
        }
        for (String branches : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < schema.path(branches).size(); i++) {
                schema(schema.path(branches).get(i), at.appendProperty(branches).appendIndex(i), false);
            }
        }
        for (String branch : List.of("then", "else")) {
            schema(schema.path(branch), at.appendProperty(branch), false);
        }
        if (isOfWholeValue && isClosed(at)) {
            object.put(KEYWORD, false);
        }
    }

    private void each(JsonNode schemas, JsonPointer at, boolean areOfWholeValues) {
        schemas.properties()
                .forEach(member -> schema(member.getValue(), at.appendProperty(member.getKey()), areOfWholeValues));
    }

    /** Whether members are named, by the schema or a branch, and no branch allows others. */
    private boolean isClosed(JsonPointer at) {
        List<SchemaNode> branches = new SchemaNode(before, at).branches();
        return branches.stream()
                        .anyMatch(branch -> !branch.node().path("properties").isEmpty())
                && branches.stream().noneMatch(branch -> isOpen(branch.node()));
    }

    private static boolean isOpen(JsonNode schema) {
        JsonNode more = schema.path("additionalProperties");
        return more.isObject() || more.asBoolean(false) || schema.has("patternProperties");
    }
}
