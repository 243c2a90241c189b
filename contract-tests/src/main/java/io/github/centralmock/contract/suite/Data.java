package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import org.junit.jupiter.api.Assumptions;

/**
 * What a target must have so that a scenario can check anything. Without it the scenario is skipped, and the reason begins
 * with {@code no data:}; else an empty list would pass every check of its items.
 */
final class Data {
    private Data() {}

    /** The items; skips the scenario if there are none. The name is in the plural: {@code tenants}. */
    static <T, C extends Collection<T>> C required(C items, String name) {
        Assumptions.assumeFalse(items.isEmpty(), () -> reason(name));
        return items;
    }

    /** The items of an array; skips the scenario if there are none. */
    static JsonNode required(JsonNode array, String name) {
        Assumptions.assumeFalse(array.isEmpty(), () -> reason(name));
        return array;
    }

    private static String reason(String name) {
        return "no data: the target has no " + name;
    }
}
