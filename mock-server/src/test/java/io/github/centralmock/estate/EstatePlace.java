package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An object in an estate file that the schema describes, and a small estate that has it.
 *
 * @param path its keys from the top, e.g. {@code tenants, endpoints, cloud}
 */
record EstatePlace(List<String> path, JsonNode schema) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Every described object, from the file down. */
    static List<EstatePlace> all() {
        List<EstatePlace> found = new ArrayList<>();
        collect(new EstatePlace(List.of(), EstateSchema.ROOT), found);
        return found;
    }

    private static void collect(EstatePlace place, List<EstatePlace> found) {
        found.add(place);
        for (String key : place.keys()) {
            JsonNode below = object(place.property(key));
            if (below.has("properties")) {
                List<String> path = new ArrayList<>(place.path());
                path.add(key);
                collect(new EstatePlace(path, below), found);
            }
        }
    }

    /** The described keys. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    Set<String> requiredKeys() {
        Set<String> keys = new TreeSet<>();
        Stream.of(schema.path("required"), schema.at("/anyOf/0/required"))
                .forEach(names -> names.forEach(name -> keys.add(name.asText())));
        return keys;
    }

    JsonNode property(String key) {
        return EstateSchema.resolve(schema.path("properties").path(key));
    }

    /** As messages name the place, e.g. {@code tenants[0].endpoints[0].cloud}. */
    String name() {
        StringBuilder name = new StringBuilder();
        JsonNode at = EstateSchema.ROOT;
        for (String key : path) {
            JsonNode property = EstateSchema.resolve(at.path("properties").path(key));
            name.append(name.isEmpty() ? "" : ".").append(key).append(isList(property) ? "[0]" : "");
            at = object(property);
        }
        return name.toString();
    }

    String name(String key) {
        return path.isEmpty() ? key : name() + "." + key;
    }

    /** An estate in which the object has, besides what it must have, these members. */
    ObjectNode estateWith(Map<String, JsonNode> members) {
        ObjectNode estate = (ObjectNode) smallest(EstateSchema.ROOT);
        ObjectNode object = estate;
        JsonNode at = EstateSchema.ROOT;
        for (String step : path) {
            JsonNode property = EstateSchema.resolve(at.path("properties").path(step));
            at = object(property);
            ObjectNode next = (ObjectNode) smallest(at);
            object.set(step, isList(property) ? MAPPER.createArrayNode().add(next) : next);
            object = next;
        }
        object.setAll(members);
        return estate;
    }

    private static JsonNode object(JsonNode property) {
        return isList(property) ? EstateSchema.resolve(property.path("items")) : property;
    }

    private static boolean isList(JsonNode property) {
        return property.has("items");
    }

    private static JsonNode smallest(JsonNode described) {
        JsonNode schema = EstateSchema.resolve(described);
        if (schema.has("properties")) {
            ObjectNode object = MAPPER.createObjectNode();
            new EstatePlace(List.of(), schema)
                    .requiredKeys()
                    .forEach(name ->
                            object.set(name, smallest(schema.path("properties").path(name))));
            return object;
        }
        if (schema.has("items")) {
            ArrayNode array = MAPPER.createArrayNode();
            return array.add(smallest(schema.path("items")));
        }
        JsonNode example = described.has("examples")
                ? described.path("examples").path(0)
                : schema.path("examples").path(0);
        JsonNode first = schema.path("enum").path(0);
        return !example.isMissingNode()
                ? example
                : !first.isMissingNode() ? first : MAPPER.getNodeFactory().textNode("x");
    }

    /** Values that the schema gives for this key: examples, tokens and the default. */
    List<JsonNode> goodValues(String key) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode described = schema.path("properties").path(key);
        for (JsonNode from : List.of(described, property(key))) {
            from.path("examples").forEach(values::add);
            from.path("enum").forEach(values::add);
            if (from.has("default")) {
                values.add(from.path("default"));
            }
        }
        property(key).at("/anyOf/0/enum").forEach(values::add);
        return values;
    }

    @Override
    public String toString() {
        return path.isEmpty() ? "the file" : String.join(".", path);
    }
}
