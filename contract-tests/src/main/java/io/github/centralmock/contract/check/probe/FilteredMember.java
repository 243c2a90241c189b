package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The member of an item that a filter's name speaks of, if there is an obvious one: {@code severity}, {@code
 * isolationStatus} for {@code isolation.status}, {@code lastSeenBefore} for {@code lastSeenAt}, {@code ids} for {@code id}.
 */
final class FilteredMember {
    private FilteredMember() {}

    /** The member's path as dotted names; empty when no name fits. */
    static Optional<String> find(String filter, List<JsonNode> items) {
        String base =
                filter.replaceFirst("^exclude_", "").replaceFirst("(Contains|Before|After|From|To|NotIn|_date)$", "");
        Map<String, Integer> leaves = new LinkedHashMap<>();
        items.stream().limit(200).forEach(item -> collect(item, "", leaves));
        return leaves.keySet().stream()
                .filter(path -> fits(base, path))
                .min(java.util.Comparator.comparing((String path) -> path.split("\\.").length)
                        .thenComparing(String::length));
    }

    /** All values of a member, whatever arrays lie on the way. */
    static List<JsonNode> values(JsonNode item, String path) {
        List<JsonNode> found = new ArrayList<>();
        collect(item, path, found);
        return found;
    }

    private static void collect(JsonNode value, String path, List<JsonNode> found) {
        if (value.isArray()) {
            value.forEach(item -> collect(item, path, found));
        } else if (path.isEmpty()) {
            if (value.isValueNode() && !value.isNull()) {
                found.add(value);
            }
        } else {
            String[] steps = path.split("\\.", 2);
            collect(value.path(steps[0]), steps.length > 1 ? steps[1] : "", found);
        }
    }

    private static void collect(JsonNode value, String at, Map<String, Integer> leaves) {
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> collect(
                            member.getValue(), at.isEmpty() ? member.getKey() : at + "." + member.getKey(), leaves));
        } else if (value.isArray()) {
            value.forEach(item -> collect(item, at, leaves));
        } else if (!value.isNull()) {
            leaves.merge(at, 1, Integer::sum);
        }
    }

    private static boolean fits(String base, String path) {
        String[] steps = path.split("\\.");
        String last = steps[steps.length - 1];
        boolean isReference = steps.length > 1 && last.endsWith("Id") && isSame(base, last);
        return isReference || isSame(base, String.join("", steps)) || isSame(base + "At", String.join("", steps));
    }

    private static boolean isSame(String base, String name) {
        return singular(base).equals(singular(name));
    }

    private static String singular(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("s$", "");
    }
}
