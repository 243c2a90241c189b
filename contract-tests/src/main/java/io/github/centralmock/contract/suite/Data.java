package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import org.junit.jupiter.api.Assumptions;

/**
 * Requires data that a scenario needs for its checks. If the target does not have it, the scenario is skipped with a reason
 * that begins with {@code no data:}. Without this check an empty list would pass every check of its items.
 */
final class Data {
    private Data() {}

    /** Returns the items. Skips the scenario if there are none. The name is a plural, such as {@code tenants}. */
    static <T, C extends Collection<T>> C required(C items, String name) {
        Assumptions.assumeFalse(items.isEmpty(), () -> reason(name));
        return items;
    }

    /** Returns the array. Skips the scenario if it is empty. */
    static JsonNode required(JsonNode array, String name) {
        Assumptions.assumeFalse(array.isEmpty(), () -> reason(name));
        return array;
    }

    private static String reason(String name) {
        return "no data: the target has no " + name;
    }
}
