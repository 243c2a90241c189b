package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.postman.PostmanCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one collection departs from an earlier one.
 *
 * @param added method and path of operations that only the later one has, with the title of the request
 * @param gone the same of operations that only the earlier one has
 * @param changed the changes of operations that both have, by method and path
 * @param unchanged how many operations both have alike
 */
public record CollectionDiff(
        Map<String, String> added,
        Map<String, String> gone,
        Map<String, List<OperationChange>> changed,
        int unchanged) {

    public static CollectionDiff between(PostmanCollection before, PostmanCollection after) {
        Map<String, OperationShape> old = OperationShapes.of(before);
        Map<String, OperationShape> recent = OperationShapes.of(after);
        Map<String, List<OperationChange>> changed = new TreeMap<>();
        int both = 0;
        for (String operation : recent.keySet()) {
            if (old.containsKey(operation)) {
                both++;
                List<OperationChange> changes = OperationShapeDiff.between(old.get(operation), recent.get(operation));
                if (!changes.isEmpty()) {
                    changed.put(operation, new ArrayList<>(changes));
                }
            }
        }
        return new CollectionDiff(only(recent, old), only(old, recent), changed, both - changed.size());
    }

    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    private static Map<String, String> only(Map<String, OperationShape> here, Map<String, OperationShape> there) {
        Map<String, String> found = new TreeMap<>();
        here.forEach((operation, shape) -> {
            if (!there.containsKey(operation)) {
                found.put(operation, shape.title());
            }
        });
        return found;
    }
}
