package io.github.centralmock.contract.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths of JSON values, and the types of the values at each path. A path is a JSON pointer with a star for each index. */
final class JsonPaths {
    private final Map<String, Set<String>> kinds = new TreeMap<>();

    void add(JsonNode value) {
        add("", value);
    }

    void add(String place, JsonNode value) {
        kinds.computeIfAbsent(place, any -> new TreeSet<>()).add(kind(value));
        if (value.isArray()) {
            value.forEach(item -> add(place + "/*", item));
        } else {
            value.properties().forEach(member -> add(place + "/" + member.getKey(), member.getValue()));
        }
    }

    /** Adds a path with a known type. */
    void add(String place, String kind) {
        kinds.computeIfAbsent(place, any -> new TreeSet<>()).add(kind);
    }

    Map<String, Set<String>> kinds() {
        return kinds;
    }

    boolean has(String place) {
        return kinds.containsKey(place);
    }

    /** Returns whether there are values below a path. Only then is the absence of a member there a difference. */
    boolean showsInside(String place) {
        return kinds.keySet().stream().anyMatch(other -> other.startsWith(place + "/"));
    }

    /** Returns the JSON type of a value. Integers and decimal numbers have the same type. */
    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            default -> "null";
        };
    }
}
