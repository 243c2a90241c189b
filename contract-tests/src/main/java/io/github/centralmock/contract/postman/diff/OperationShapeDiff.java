package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.postman.diff.OperationChange.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the changes between two shapes of an operation. */
final class OperationShapeDiff {
    private final List<OperationChange> changes = new ArrayList<>();

    private OperationShapeDiff() {}

    static List<OperationChange> between(OperationShape before, OperationShape after) {
        OperationShapeDiff diff = new OperationShapeDiff();
        diff.parameters(before, after);
        diff.places(Part.BODY, "", before.body(), after.body());
        diff.statuses(before, after);
        return diff.changes;
    }

    private void parameters(OperationShape before, OperationShape after) {
        for (String name : union(before.parameters(), after.parameters())) {
            String was = before.parameters().contains(name) ? name : "";
            String is = after.parameters().contains(name) ? name : "";
            add(new OperationChange(Part.PARAMETER, name, was, is));
        }
    }

    private void statuses(OperationShape before, OperationShape after) {
        for (Integer status : union(before.statuses(), after.statuses())) {
            String text = String.valueOf(status);
            boolean was = before.statuses().contains(status);
            boolean is = after.statuses().contains(status);
            add(new OperationChange(Part.STATUS, text, was ? text : "", is ? text : ""));
            if (was && is) {
                places(Part.FIELD, text + " ", before.answer(status), after.answer(status));
            }
        }
    }

    private void places(Part part, String prefix, JsonPaths before, JsonPaths after) {
        for (String place : union(before.kinds().keySet(), after.kinds().keySet())) {
            String parent = place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "";
            boolean isComparable = before.has(place) && after.has(place)
                    || place.isEmpty()
                    || before.has(place) && after.showsInside(parent)
                    || after.has(place) && before.showsInside(parent);
            if (isComparable) {
                add(new OperationChange(part, prefix + place, kinds(before, place), kinds(after, place)));
            }
        }
    }

    /** Returns the types at a path. The type null is included only if it is the only one. */
    private static String kinds(JsonPaths places, String place) {
        Set<String> kinds = new TreeSet<>(places.kinds().getOrDefault(place, Set.of()));
        if (kinds.size() > 1) {
            kinds.remove("null");
        }
        return String.join(" or ", kinds);
    }

    private void add(OperationChange change) {
        boolean isNullOnly = change.before().equals("null") || change.after().equals("null");
        if (!change.before().equals(change.after()) && (!isNullOnly || change.isNew() || change.isGone())) {
            changes.add(change);
        }
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> left, Set<T> right) {
        Set<T> all = new TreeSet<>(left);
        all.addAll(right);
        return all;
    }
}
