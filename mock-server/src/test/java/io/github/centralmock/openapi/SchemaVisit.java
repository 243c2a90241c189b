package io.github.centralmock.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema and a value that it applies to.
 *
 * @param schemaAt the pointer of the schema in its document
 * @param schema the schema, which is no reference
 * @param isAlternative whether the schema stands inside an {@code anyOf}, so that the value need not obey it
 * @param valueAt the pointer of the value in the whole value
 */
record SchemaVisit(String schemaAt, JsonNode schema, boolean isAlternative, JsonPointer valueAt, JsonNode value) {
    private static final int ITEMS = 1;

    /** Every schema that applies to the value or to a part of it; of a list, only the first items are visited. */
    static List<SchemaVisit> all(JsonNode document, String pointer, JsonNode value) {
        List<SchemaVisit> visits = new ArrayList<>();
        new SchemaVisit(pointer, document.at(pointer), false, JsonPointer.empty(), value).addTo(visits, document);
        return visits;
    }

    private void addTo(List<SchemaVisit> visits, JsonNode document) {
        if (schema.has("$ref")) {
            String target = schema.get("$ref").asText().substring(1);
            new SchemaVisit(target, document.at(target), isAlternative, valueAt, value).addTo(visits, document);
            return;
        }
        visits.add(this);
        value.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode named = schema.path("properties").path(name);
            boolean isNamed = named.isObject();
            JsonNode inner = isNamed ? named : schema.path("additionalProperties");
            if (inner.isObject()) {
                String at = isNamed ? "/properties/" + SchemaNodes.escape(name) : "/additionalProperties";
                inside(at, inner, valueAt.appendProperty(name), member.getValue())
                        .addTo(visits, document);
            }
        });
        for (int i = 0; value.isArray() && schema.has("items") && i < Math.min(ITEMS, value.size()); i++) {
            inside("/items", schema.get("items"), valueAt.appendIndex(i), value.get(i))
                    .addTo(visits, document);
        }
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            JsonNode alternative = schema.get("anyOf").get(i);
            new SchemaVisit(schemaAt + "/anyOf/" + i, alternative, true, valueAt, value).addTo(visits, document);
        }
    }

    private SchemaVisit inside(String at, JsonNode inner, JsonPointer innerValueAt, JsonNode innerValue) {
        return new SchemaVisit(schemaAt + at, inner, isAlternative, innerValueAt, innerValue);
    }
}
