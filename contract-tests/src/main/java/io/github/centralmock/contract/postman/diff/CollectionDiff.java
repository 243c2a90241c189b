package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.postman.PostmanCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The differences between two versions of a collection.
 *
 * @param added the operations that only the later version has: method and path, with the title of the request
 * @param gone the operations that only the earlier version has, in the same form
 * @param changed the changes of operations that both versions have, by method and path
 * @param unchanged the number of operations that are equal in both versions
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
