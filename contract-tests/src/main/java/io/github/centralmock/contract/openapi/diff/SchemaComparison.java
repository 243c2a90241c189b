package io.github.centralmock.contract.openapi.diff;

import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.openapi.diff.Difference.Aspect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two schemas of one body or parameter, member by member. References and branches are followed; where both
 * schemas come round to what they are inside of already, the comparison ends.
 */
final class SchemaComparison {
    private static final int DEEPEST = 20;

    /** Takes the differences. */
    interface Result {
        void differs(String member, Aspect aspect, String before, String after, boolean breaking);
    }

    private record Pair(SchemasAtPath ours, SchemasAtPath theirs) {
        boolean isSame(Pair other) {
            return ours.isSame(other.ours) && theirs.isSame(other.theirs);
        }
    }

    private final boolean isRequest;
    private final Result result;
    private final List<Pair> inside = new ArrayList<>();

    /** Of what clients send, less is breaking; of what they receive, more. */
    SchemaComparison(boolean isRequest, Result result) {
        this.isRequest = isRequest;
        this.result = result;
    }

    /** Places are such as {@code items[].id}; the empty one is the whole value. */
    void compare(String place, SchemasAtPath ours, SchemasAtPath theirs) {
        Pair pair = new Pair(ours, theirs);
        if (ours.isEmpty()
                || theirs.isEmpty()
                || inside.size() > DEEPEST
                || inside.stream().anyMatch(pair::isSame)) {
            return;
        }
        inside.add(pair);
        types(place, ours.types(), theirs.types());
        tokens(place, ours.tokens(), theirs.tokens());
        members(place.isEmpty() ? "" : place + ".", ours, theirs);
        compare(place + "[]", ours.item(), theirs.item());
        compare(place.isEmpty() ? "*" : place + ".*", ours.additionalProperties(), theirs.additionalProperties());
        inside.remove(inside.size() - 1);
    }

    private void types(String place, Set<String> ours, Set<String> theirs) {
        if (!ours.equals(theirs)) {
            // No type is any type.
            boolean takesAll = theirs.isEmpty() || !ours.isEmpty() && theirs.containsAll(ours);
            boolean givesNoMore = ours.isEmpty() || !theirs.isEmpty() && ours.containsAll(theirs);
            boolean breaking = isRequest ? !takesAll : !givesNoMore;
            result.differs(place, Aspect.TYPE, type(ours), type(theirs), breaking);
        }
    }

    private static String type(Set<String> types) {
        return types.isEmpty() ? "any type" : String.join(" or ", new TreeSet<>(types));
    }

    private void tokens(String place, Set<String> ours, Set<String> theirs) {
        if (ours.isEmpty() != theirs.isEmpty()) {
            boolean breaking = isRequest ? ours.isEmpty() : theirs.isEmpty();
            result.differs(place, Aspect.ENUM, listed(ours), listed(theirs), breaking);
            return;
        }
        missing(ours, theirs).forEach(token -> result.differs(place, Aspect.ENUM, token, "", isRequest));
        missing(theirs, ours).forEach(token -> result.differs(place, Aspect.ENUM, "", token, !isRequest));
    }

    private static String listed(Set<String> tokens) {
        return tokens.isEmpty() ? "any value" : "one of " + String.join(", ", tokens);
    }

    private static Set<String> missing(Set<String> from, Set<String> other) {
        Set<String> only = new LinkedHashSet<>(from);
        only.removeAll(other);
        return only;
    }

    private void members(String prefix, SchemasAtPath ours, SchemasAtPath theirs) {
        Set<String> names = new LinkedHashSet<>(ours.names());
        names.addAll(theirs.names());
        for (String name : names) {
            String place = prefix + name;
            boolean wasRequired = ours.requires(name);
            boolean isRequired = theirs.requires(name);
            if (!ours.names().contains(name)) {
                result.differs(place, Aspect.PRESENCE, "", described(isRequired), isRequest && isRequired);
            } else if (!theirs.names().contains(name)) {
                result.differs(place, Aspect.PRESENCE, described(wasRequired), "", true);
            } else {
                if (wasRequired != isRequired) {
                    boolean breaking = isRequest ? isRequired : wasRequired;
                    result.differs(place, Aspect.REQUIRED, described(wasRequired), described(isRequired), breaking);
                }
                compare(place, ours.member(name), theirs.member(name));
            }
        }
    }

    static String described(boolean isRequired) {
        return isRequired ? "required" : "optional";
    }
}
