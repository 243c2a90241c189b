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

/** The reads that may show what a write did: of the same path, of what lies around it, and of the things its body names. */
public final class RelatedReads {
    private static final int MOST = 8;

    /** A read, and how many steps of its path it has in common with the write. */
    private record Candidate(String path, ApiOperation operation, int shared) {}

    private RelatedReads() {}

    /** Real paths and their operations, the closest first. */
    public static Map<String, ApiOperation> of(ApiOperation write, String realPath, String mentioned) {
        List<String> ids = ValueRedactor.ids(mentioned).stream().limit(2).toList();
        List<Candidate> found = new ArrayList<>();
        for (ApiOperation read : write.api().operations()) {
            if (read.method().equals("GET")) {
                int shared = shared(read, realPath);
                List<String> paths = shared >= least(realPath) ? paths(read, realPath, shared, ids) : List.of();
                paths.forEach(path -> found.add(new Candidate(path, read, shared)));
            }
        }
        Map<String, ApiOperation> nearest = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(Candidate::shared).reversed())
                .limit(MOST)
                .forEach(near -> nearest.putIfAbsent(near.path(), near.operation()));
        return nearest;
    }

    /** How many steps both must have in common to have anything to do with each other. */
    private static int least(String realPath) {
        return realPath.contains("/settings/") && !realPath.matches("/[a-z]+/v1/policies/.*") ? 4 : 3;
    }

    /** Whether a real path can be this operation's, down to the kinds of its parameters. */
    public static boolean isPathOf(ApiOperation read, String realPath) {
        int steps = realPath.substring(1).split("/").length;
        return read.path().text().substring(1).split("/").length == steps && shared(read, realPath) == steps;
    }

    private static int shared(ApiOperation read, String realPath) {
        String[] mine = read.path().text().substring(1).split("/");
        String[] real = realPath.substring(1).split("/");
        int same = 0;
        while (same < Math.min(mine.length, real.length) && takes(read, mine[same], real[same])) {
            same++;
        }
        return same;
    }

    private static boolean takes(ApiOperation read, String step, String real) {
        return step.startsWith("{") ? accepts(read, step.substring(1, step.length() - 1), real) : step.equals(real);
    }

    private static boolean accepts(ApiOperation read, String parameter, String real) {
        return read.parameters().stream()
                .filter(known -> known.isIn("path") && known.name().equals(parameter))
                .map(ApiParameter::schema)
                .allMatch(schema -> accepts(schema, real));
    }

    private static boolean accepts(OpenApiSchema schema, String real) {
        if (!schema.enumeration().isEmpty()) {
            return schema.enumeration().stream()
                    .anyMatch(token -> token.asText().equals(real));
        }
        return schema.pattern()
                .map(pattern -> Pattern.compile(pattern).matcher(real).find())
                .orElse(ValueRedactor.isId(real) || !schema.isFormat("uuid") && !real.matches("[a-z-]+"));
    }

    /** The read's path with what the write's path gives, and at most one more id that the write mentions. */
    private static List<String> paths(ApiOperation read, String realPath, int shared, List<String> ids) {
        String[] mine = read.path().text().substring(1).split("/");
        String[] real = realPath.substring(1).split("/");
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < shared; i++) {
            path.append('/').append(real[i]);
        }
        if (mine.length - shared > 2) {
            return List.of();
        }
        List<String> paths = new ArrayList<>(List.of(path.toString()));
        boolean usedId = false;
        for (int i = shared; i < mine.length; i++) {
            String step = mine[i];
            if (!step.startsWith("{")) {
                paths.replaceAll(before -> before + "/" + step);
            } else if (!usedId && !ids.isEmpty() && accepts(read, step.substring(1, step.length() - 1), ids.get(0))) {
                usedId = true;
                List<String> longer = new ArrayList<>();
                paths.forEach(before -> ids.forEach(each -> longer.add(before + "/" + each)));
                paths = longer;
            } else {
                return List.of();
            }
        }
        return paths;
    }
}
