package io.github.centralmock.contract.compare;

import io.github.centralmock.contract.compare.Change.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The changes from one shape of an operation to another. */
final class ShapeDiff {
    private final List<Change> changes = new ArrayList<>();

    private ShapeDiff() {}

    static List<Change> between(Shape before, Shape after) {
        ShapeDiff diff = new ShapeDiff();
        diff.parameters(before, after);
        diff.places(Part.BODY, "", before.body(), after.body());
        diff.statuses(before, after);
        return diff.changes;
    }

    private void parameters(Shape before, Shape after) {
        for (String name : union(before.parameters(), after.parameters())) {
            String was = before.parameters().contains(name) ? name : "";
            String is = after.parameters().contains(name) ? name : "";
            add(new Change(Part.PARAMETER, name, was, is));
        }
    }

    private void statuses(Shape before, Shape after) {
        for (Integer status : union(before.statuses(), after.statuses())) {
            String text = String.valueOf(status);
            boolean was = before.statuses().contains(status);
            boolean is = after.statuses().contains(status);
            add(new Change(Part.STATUS, text, was ? text : "", is ? text : ""));
            if (was && is) {
                places(Part.FIELD, text + " ", before.answer(status), after.answer(status));
            }
        }
    }

    private void places(Part part, String prefix, Places before, Places after) {
        for (String place : union(before.kinds().keySet(), after.kinds().keySet())) {
            String parent = place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "";
            boolean isTold = before.has(place) && after.has(place)
                    || place.isEmpty()
                    || before.has(place) && after.showsInside(parent)
                    || after.has(place) && before.showsInside(parent);
            if (isTold) {
                add(new Change(part, prefix + place, kinds(before, place), kinds(after, place)));
            }
        }
    }

    /** A null says nothing about the kind, so it is told only where nothing else was seen. */
    private static String kinds(Places places, String place) {
        Set<String> kinds = new TreeSet<>(places.kinds().getOrDefault(place, Set.of()));
        if (kinds.size() > 1) {
            kinds.remove("null");
        }
        return String.join(" or ", kinds);
    }

    private void add(Change change) {
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
