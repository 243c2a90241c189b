package io.github.centralmock.contract.check.session;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.openapi.ValueRedactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the reads that may show the effect of a write: those with the same or a similar path, and those of the ids in
 * its body.
 */
public final class RelatedReads {
    private static final int MAX_READS = 8;

    /** A read, and how many leading segments of its path match the path of the write. */
    private record Candidate(String path, ApiOperation operation, int shared) {}

    private RelatedReads() {}

    /** Actual paths and their operations, the closest first. */
    public static Map<String, ApiOperation> of(ApiOperation write, String actualPath, String requestText) {
        List<String> ids = ValueRedactor.ids(requestText).stream().limit(2).toList();
        List<Candidate> found = new ArrayList<>();
        for (ApiOperation read : write.api().operations()) {
            if (read.method().equals("GET")) {
                int shared = shared(read, actualPath);
                List<String> paths =
                        shared >= minimumShared(actualPath) ? paths(read, actualPath, shared, ids) : List.of();
                paths.forEach(path -> found.add(new Candidate(path, read, shared)));
            }
        }
        Map<String, ApiOperation> closest = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(Candidate::shared).reversed())
                .limit(MAX_READS)
                .forEach(candidate -> closest.putIfAbsent(candidate.path(), candidate.operation()));
        return closest;
    }

    /** The number of leading segments that must match. */
    private static int minimumShared(String actualPath) {
        return actualPath.contains("/settings/") && !actualPath.matches("/[a-z]+/v1/policies/.*") ? 4 : 3;
    }

    /** Whether an actual path matches the path of an operation, including the types of its parameters. */
    public static boolean isPathOf(ApiOperation read, String actualPath) {
        int length = actualPath.substring(1).split("/").length;
        return read.path().text().substring(1).split("/").length == length && shared(read, actualPath) == length;
    }

    private static int shared(ApiOperation read, String actualPath) {
        String[] template = read.path().text().substring(1).split("/");
        String[] actual = actualPath.substring(1).split("/");
        int count = 0;
        while (count < Math.min(template.length, actual.length) && matches(read, template[count], actual[count])) {
            count++;
        }
        return count;
    }

    private static boolean matches(ApiOperation read, String segment, String actual) {
        return segment.startsWith("{")
                ? acceptsValue(read, segment.substring(1, segment.length() - 1), actual)
                : segment.equals(actual);
    }

    private static boolean acceptsValue(ApiOperation read, String parameter, String actual) {
        return read.parameters().stream()
                .filter(known -> known.isIn("path") && known.name().equals(parameter))
                .map(ApiParameter::schema)
                .allMatch(schema -> acceptsValue(schema, actual));
    }

    private static boolean acceptsValue(OpenApiSchema schema, String actual) {
        if (!schema.enumeration().isEmpty()) {
            return schema.enumeration().stream()
                    .anyMatch(token -> token.asText().equals(actual));
        }
        return schema.pattern()
                .map(pattern -> Pattern.compile(pattern).matcher(actual).find())
                .orElse(ValueRedactor.isId(actual) || !schema.isFormat("uuid") && !actual.matches("[a-z-]+"));
    }

    /** The paths of the read: the matching part is taken from the write, and at most one other id is filled in. */
    private static List<String> paths(ApiOperation read, String actualPath, int shared, List<String> ids) {
        String[] template = read.path().text().substring(1).split("/");
        String[] actual = actualPath.substring(1).split("/");
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < shared; i++) {
            path.append('/').append(actual[i]);
        }
        if (template.length - shared > 2) {
            return List.of();
        }
        List<String> paths = new ArrayList<>(List.of(path.toString()));
        boolean isIdUsed = false;
        for (int i = shared; i < template.length; i++) {
            String segment = template[i];
            if (!segment.startsWith("{")) {
                paths.replaceAll(before -> before + "/" + segment);
            } else if (!isIdUsed
                    && !ids.isEmpty()
                    && acceptsValue(read, segment.substring(1, segment.length() - 1), ids.get(0))) {
                isIdUsed = true;
                List<String> longer = new ArrayList<>();
                paths.forEach(before -> ids.forEach(id -> longer.add(before + "/" + id)));
                paths = longer;
            } else {
                return List.of();
            }
        }
        return paths;
    }
}
