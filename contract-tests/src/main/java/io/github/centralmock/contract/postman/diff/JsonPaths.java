package io.github.centralmock.contract.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The places of JSON values, as pointers with a star for any index, and which kinds of values were seen at each. */
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

    /** A place that a list of form fields or a schema names. */
    void add(String place, String kind) {
        kinds.computeIfAbsent(place, any -> new TreeSet<>()).add(kind);
    }

    Map<String, Set<String>> kinds() {
        return kinds;
    }

    boolean has(String place) {
        return kinds.containsKey(place);
    }

    /** Whether something stands below a place, so that a member missing there is really missing. */
    boolean showsInside(String place) {
        return kinds.keySet().stream().anyMatch(other -> other.startsWith(place + "/"));
    }

    /** JSON does not tell whole numbers from others, so neither do we. */
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
