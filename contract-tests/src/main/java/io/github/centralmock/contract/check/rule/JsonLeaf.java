package io.github.centralmock.contract.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of an answer that holds no others.
 *
 * @param name the member it is the value of; empty for an item of an array
 * @param at where it stands, with a star for any item
 */
public record JsonLeaf(String name, String at, JsonNode value) {
    /** All of a body, in their order. */
    public static List<JsonLeaf> in(JsonNode body) {
        List<JsonLeaf> leaves = new ArrayList<>();
        collect("", "", body, leaves);
        return leaves;
    }

    private static void collect(String name, String at, JsonNode value, List<JsonLeaf> leaves) {
        if (value.isArray()) {
            value.forEach(item -> collect("", at + "/*", item, leaves));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                String place = JsonPointers.member(at, member.getKey());
                collect(member.getKey(), place, member.getValue(), leaves);
            });
        } else {
            leaves.add(new JsonLeaf(name, at, value));
        }
    }
}
