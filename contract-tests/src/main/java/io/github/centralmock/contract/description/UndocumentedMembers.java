package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds members of an answer that its schema does not name. A described object counts as closed unless it says
 * {@code additionalProperties}; the validator alone would let new members pass.
 */
final class UndocumentedMembers {
    private final ApiDescription api;
    private final List<Finding> found = new ArrayList<>();

    private UndocumentedMembers(ApiDescription api) {
        this.api = api;
    }

    static List<Finding> in(JsonNode value, JsonNode schema, ApiDescription api) {
        UndocumentedMembers walk = new UndocumentedMembers(api);
        walk.visit(value, List.of(schema), "");
        return walk.found.stream().distinct().toList();
    }

    private void visit(JsonNode value, List<JsonNode> schemas, String at) {
        Known known = new Known(api);
        schemas.forEach(schema -> known.add(schema, 0));
        if (value.isObject()) {
            value.properties().forEach(member -> visitMember(member, known, at));
        } else if (value.isArray() && !known.items.isEmpty()) {
            value.forEach(item -> visit(item, known.items, at + "/*"));
        }
    }

    private void visitMember(Map.Entry<String, JsonNode> member, Known known, String at) {
        String where = at + "/" + Pointers.escape(member.getKey());
        List<JsonNode> schemas = known.members.get(member.getKey());
        if (schemas != null) {
            visit(member.getValue(), schemas, where);
        } else if (!known.more.isEmpty()) {
            visit(member.getValue(), known.more, where);
        } else if (!known.open && !known.members.isEmpty()) {
            found.add(undocumented(where, member.getValue()));
        }
    }

    static Finding undocumented(String where, JsonNode value) {
        return new Finding(Kind.UNDOCUMENTED, where, "no such member", Shape.said(value));
    }

    /** The union of what several schemas and all their branches name. */
    private static final class Known {
        private final ApiDescription api;
        private final Map<String, List<JsonNode>> members = new LinkedHashMap<>();
        private final List<JsonNode> items = new ArrayList<>();
        private final List<JsonNode> more = new ArrayList<>();
        private boolean open;

        Known(ApiDescription api) {
            this.api = api;
        }

        void add(JsonNode reference, int depth) {
            if (depth > 12) {
                return;
            }
            JsonNode schema = api.resolve(reference);
            schema.path("properties")
                    .properties()
                    .forEach(property -> members.computeIfAbsent(property.getKey(), name -> new ArrayList<>())
                            .add(property.getValue()));
            JsonNode additional = schema.path("additionalProperties");
            if (additional.isObject() && !additional.isEmpty()) {
                more.add(additional);
            }
            open |= additional.isObject() || additional.asBoolean(false) || schema.has("patternProperties");
            if (schema.has("items")) {
                items.add(schema.get("items"));
            }
            for (String branches : List.of("allOf", "oneOf", "anyOf")) {
                schema.path(branches).forEach(branch -> add(branch, depth + 1));
            }
            for (String branch : List.of("then", "else")) {
                if (schema.has(branch)) {
                    add(schema.get(branch), depth + 1);
                }
            }
        }
    }
}
