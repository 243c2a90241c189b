package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the member of an item that a filter refers to by name: {@code severity}, {@code isolationStatus} for {@code
 * isolation.status}, {@code lastSeenBefore} for {@code lastSeenAt}, {@code ids} for {@code id}.
 */
final class FilteredMember {
    private FilteredMember() {}

    /** The path of the member as dotted names; empty if no name matches. */
    static Optional<String> find(String filter, List<JsonNode> items) {
        String base =
                filter.replaceFirst("^exclude_", "").replaceFirst("(Contains|Before|After|From|To|NotIn|_date)$", "");
        Map<String, Integer> leaves = new LinkedHashMap<>();
        items.stream().limit(200).forEach(item -> collect(item, "", leaves));
        return leaves.keySet().stream()
                .filter(path -> matches(base, path))
                .min(java.util.Comparator.comparing((String path) -> path.split("\\.").length)
                        .thenComparing(String::length));
    }

    /** All values of a member, including those inside arrays. */
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
            String[] names = path.split("\\.", 2);
            collect(value.path(names[0]), names.length > 1 ? names[1] : "", found);
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

    private static boolean matches(String base, String path) {
        String[] names = path.split("\\.");
        String last = names[names.length - 1];
        boolean isReference = names.length > 1 && last.endsWith("Id") && isSameName(base, last);
        return isReference
                || isSameName(base, String.join("", names))
                || isSameName(base + "At", String.join("", names));
    }

    private static boolean isSameName(String base, String name) {
        return singular(base).equals(singular(name));
    }

    private static String singular(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("s$", "");
    }
}
