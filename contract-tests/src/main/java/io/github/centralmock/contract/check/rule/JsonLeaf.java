package io.github.centralmock.contract.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of a response that is neither an object nor an array.
 *
 * @param name name of the member; empty for an item of an array
 * @param pointer JSON pointer with a star for any array index
 */
public record JsonLeaf(String name, String pointer, JsonNode value) {
    /** All leaves of a body, in document order. */
    public static List<JsonLeaf> in(JsonNode body) {
        List<JsonLeaf> leaves = new ArrayList<>();
        collect("", "", body, leaves);
        return leaves;
    }

    private static void collect(String name, String pointer, JsonNode value, List<JsonLeaf> leaves) {
        if (value.isArray()) {
            value.forEach(item -> collect("", pointer + "/*", item, leaves));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                String place = JsonPointers.member(pointer, member.getKey());
                collect(member.getKey(), place, member.getValue(), leaves);
            });
        } else {
            leaves.add(new JsonLeaf(name, pointer, value));
        }
    }
}
