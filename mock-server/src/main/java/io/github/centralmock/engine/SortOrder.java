package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order that a client asks for with {@code sort=field:asc,field:desc}. */
record SortOrder(List<Key> keys) {
    /** One field of the order. */
    record Key(String path, boolean descending) {}

    /** @param paths where fields are found that have other names than members */
    static SortOrder of(Call call, Map<String, String> paths) {
        List<Key> keys = new ArrayList<>();
        Set<String> sortable = call.operation().sortable();
        for (String entry : call.criteria("sort")) {
            int colon = entry.indexOf(':');
            String field = colon < 0 ? entry : entry.substring(0, colon);
            String direction = colon < 0 ? "asc" : entry.substring(colon + 1);
            if (!direction.equalsIgnoreCase("asc") && !direction.equalsIgnoreCase("desc")) {
                throw ApiException.badRequest("sort: must be field, field:asc or field:desc");
            }
            if (!sortable.isEmpty() && !sortable.contains(field)) {
                throw ApiException.badRequest("sort: must name one of " + String.join(", ", sortable));
            }
            keys.add(new Key(paths.getOrDefault(field, field), direction.equalsIgnoreCase("desc")));
        }
        return new SortOrder(List.copyOf(keys));
    }

    boolean isDefault() {
        return keys.isEmpty();
    }

    /** The values a document is sorted by, as text that compares like the values do. */
    List<String> values(JsonNode tree) {
        return keys.stream().map(key -> sortText(Json.at(tree, key.path()))).toList();
    }

    /** Compares lists made by {@link #values}, key by key. */
    Comparator<List<String>> comparator() {
        return (left, right) -> {
            for (int i = 0; i < keys.size(); i++) {
                int order = left.get(i).compareTo(right.get(i));
                if (order != 0) {
                    return keys.get(i).descending() ? -order : order;
                }
            }
            return 0;
        };
    }

    private static String sortText(JsonNode value) {
        if (value.isNumber()) {
            // Shifted so that negative numbers sort before positive ones as text.
            return String.format("%020.3f", value.asDouble() + 1e15);
        }
        return value.asText().toLowerCase(java.util.Locale.ROOT);
    }
}
