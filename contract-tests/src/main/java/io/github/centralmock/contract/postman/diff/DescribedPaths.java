package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.openapi.OpenApiSchema;
import java.util.Set;
import java.util.TreeSet;

/** The JSON paths that a schema describes, including all its branches, and the paths below which it allows any member. */
final class DescribedPaths {
    private static final int MAX_DEPTH = 12;

    private final Set<String> described = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();

    DescribedPaths(OpenApiSchema schema) {
        visit("", schema, 0);
    }

    /** Returns whether a path is described, or is below a path that allows any member. */
    boolean contains(String path) {
        return described.contains(path) || open.stream().anyMatch(above -> path.startsWith(above + "/"));
    }

    private void visit(String path, OpenApiSchema schema, int depth) {
        described.add(path);
        if (depth > MAX_DEPTH) {
            open.add(path);
            return;
        }
        schema.properties().forEach((name, member) -> visit(path + "/" + name, member, depth + 1));
        schema.items().ifPresent(item -> visit(path + "/*", item, depth + 1));
        schema.branches().forEach(branch -> visit(path, branch, depth + 1));
        if (schema.isOpen() || schema.isAnything()) {
            open.add(path);
        }
    }
}
