package io.github.centralmock.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.ApiDescription;

/** A schema with its references followed, all of its parts joined, and one of its alternatives taken. */
final class MergedSchema {
    private MergedSchema() {}

    /** The alternative taken is the one of this number, counting round again. */
    static JsonNode of(ApiDescription api, JsonNode reference, int alternative) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merge(api, reference, merged, alternative, 0);
        return merged;
    }

    private static void merge(ApiDescription api, JsonNode reference, ObjectNode into, int pick, int depth) {
        JsonNode schema = api.resolve(reference);
        if (depth > 8 || !schema.isObject()) {
            return;
        }
        schema.properties().forEach(member -> {
            switch (member.getKey()) {
                case "properties" -> properties(into, member.getValue());
                case "required" -> array(into, "required").addAll((ArrayNode) member.getValue());
                case "allOf", "oneOf", "anyOf", "$ref" -> {}
                default -> into.set(member.getKey(), member.getValue());
            }
        });
        schema.path("allOf").forEach(part -> merge(api, part, into, pick, depth + 1));
        for (String alternatives : new String[] {"oneOf", "anyOf"}) {
            if (!schema.path(alternatives).isEmpty()) {
                int taken = pick % schema.path(alternatives).size();
                merge(api, schema.path(alternatives).get(taken), into, pick, depth + 1);
            }
        }
    }

    /** A property that several parts speak of must meet all of them. */
    private static void properties(ObjectNode into, JsonNode properties) {
        ObjectNode all = into.has("properties") ? (ObjectNode) into.get("properties") : into.putObject("properties");
        properties.properties().forEach(property -> {
            JsonNode before = all.get(property.getKey());
            if (before == null) {
                all.set(property.getKey(), property.getValue());
            } else {
                all.putObject(property.getKey()).putArray("allOf").add(before).add(property.getValue());
            }
        });
    }

    private static ArrayNode array(ObjectNode into, String name) {
        return into.has(name) ? (ArrayNode) into.get(name) : into.putArray(name);
    }
}
