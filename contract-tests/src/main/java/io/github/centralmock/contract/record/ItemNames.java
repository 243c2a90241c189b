package io.github.centralmock.contract.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns a unique name to each recorded item of one kind. The items of an estate refer to each other by name, so items with equal
 * names are numbered.
 */
final class ItemNames {
    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Assigns a unique name to the item with this original id, and returns the name. */
    String assign(String id, String replacedName) {
        String name = replacedName.isEmpty() ? "Nameless" : replacedName;
        String uniqueName = name;
        for (int number = 2; !used.add(uniqueName); number++) {
            uniqueName = name + " " + number;
        }
        byId.put(id, uniqueName);
        return uniqueName;
    }

    /** The name that was assigned to the item with this original id. */
    Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
