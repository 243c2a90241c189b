package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.openapi.OpenApiSchema;
import java.util.Set;
import java.util.TreeSet;

/** The places that a schema describes, those of all its branches together, and where it lets anything stand. */
final class DescribedPaths {
    private static final int DEEPEST = 12;

    private final Set<String> named = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();

    DescribedPaths(OpenApiSchema schema) {
        visit("", schema, 0);
    }

    /** Whether a place is described, or stands below one where anything may stand. */
    boolean know(String place) {
        return named.contains(place) || open.stream().anyMatch(above -> place.startsWith(above + "/"));
    }

    private void visit(String place, OpenApiSchema schema, int depth) {
        named.add(place);
        if (depth > DEEPEST) {
            open.add(place);
            return;
        }
        schema.properties().forEach((name, member) -> visit(place + "/" + name, member, depth + 1));
        schema.items().ifPresent(item -> visit(place + "/*", item, depth + 1));
        schema.branches().forEach(branch -> visit(place, branch, depth + 1));
        if (schema.isOpen() || schema.isAnything()) {
            open.add(place);
        }
    }
}
