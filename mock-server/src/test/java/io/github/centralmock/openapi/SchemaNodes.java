package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;

/** Finds every schema of an OpenAPI document, nested ones included. */
final class SchemaNodes {
    private final BiConsumer<String, ObjectNode> visitor;

    private SchemaNodes(BiConsumer<String, ObjectNode> visitor) {
        this.visitor = visitor;
    }

    /** @param visitor gets the JSON Pointer of each schema and the schema */
    static void forEach(JsonNode document, BiConsumer<String, ObjectNode> visitor) {
        SchemaNodes nodes = new SchemaNodes(visitor);
        nodes.outside("", document);
        document.at("/components/schemas")
                .properties()
                .forEach(named -> nodes.schema("/components/schemas/" + escape(named.getKey()), named.getValue()));
    }

    /** Parts of a document that are no schema hold one under {@code schema}. */
    private void outside(String at, JsonNode node) {
        node.properties().forEach(member -> {
            String pointer = at + "/" + escape(member.getKey());
            if (member.getKey().equals("schema")) {
                schema(pointer, member.getValue());
            } else if (!pointer.equals("/components/schemas")) {
                outside(pointer, member.getValue());
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            outside(at + "/" + i, node.get(i));
        }
    }

    private void schema(String at, JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        visitor.accept(at, (ObjectNode) schema);
        schema.path("properties")
                .properties()
                .forEach(member -> schema(at + "/properties/" + escape(member.getKey()), member.getValue()));
        schema(at + "/items", schema.path("items"));
        schema(at + "/additionalProperties", schema.path("additionalProperties"));
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            schema(at + "/anyOf/" + i, schema.path("anyOf").get(i));
        }
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
