package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Pointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of an answer that holds no others.
 *
 * @param name the member it is the value of; empty for an item of an array
 * @param at where it stands, with a star for any item
 */
record Leaf(String name, String at, JsonNode value) {
    /** All of a body, in their order. */
    static List<Leaf> in(JsonNode body) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", "", body, leaves);
        return leaves;
    }

    private static void collect(String name, String at, JsonNode value, List<Leaf> leaves) {
        if (value.isArray()) {
            value.forEach(item -> collect("", at + "/*", item, leaves));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                String place = Pointers.member(at, member.getKey());
                collect(member.getKey(), place, member.getValue(), leaves);
            });
        } else {
            leaves.add(new Leaf(name, at, value));
        }
    }
}
