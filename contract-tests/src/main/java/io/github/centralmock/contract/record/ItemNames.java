package io.github.centralmock.contract.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What things are called in the recording. An estate's things refer to each other by name, so two that had one name get two.
 */
final class ItemNames {
    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** The label of the thing with this original id. */
    String give(String id, String replacedName) {
        String name = replacedName.isEmpty() ? "Nameless" : replacedName;
        String label = name;
        for (int number = 2; !used.add(label); number++) {
            label = name + " " + number;
        }
        byId.put(id, label);
        return label;
    }

    Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
