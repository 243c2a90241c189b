package io.github.centralmock.contract.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with parameters in braces, such as {@code /endpoint/v1/endpoints/{endpointId}}. Doubled and trailing slashes of a
 * real path do not count, because the real service answers those too.
 */
public record PathTemplate(String text, List<String> steps) {
    /** Of two templates that match one path, the one whose first difference is a literal comes first. */
    static final Comparator<PathTemplate> LITERALS_FIRST = (left, right) -> {
        List<String> a = left.steps();
        List<String> b = right.steps();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (isParameter(a.get(i)) != isParameter(b.get(i))) {
                return isParameter(a.get(i)) ? 1 : -1;
            }
        }
        return 0;
    };

    /** The segments are kept, because every call of a run is matched against many templates. */
    public PathTemplate(String text) {
        this(text, segments(text));
    }

    public boolean matches(String realPath) {
        return matches(segments(realPath));
    }

    /** As above, for a path that was taken apart before. */
    boolean matches(List<String> real) {
        List<String> mine = steps();
        if (mine.size() != real.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!isParameter(mine.get(i)) && !mine.get(i).equals(real.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The names in braces, in order. */
    public List<String> parameters() {
        return steps().stream()
                .filter(PathTemplate::isParameter)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    /** The last parameter of the path, which is the id of one item of the list before it. */
    public Optional<String> lastParameter() {
        String last = steps().get(steps().size() - 1);
        return isParameter(last) ? Optional.of(last.substring(1, last.length() - 1)) : Optional.empty();
    }

    /** The path with every name in braces replaced by its value; names without one stay. */
    public String filled(Map<String, String> values) {
        String path = text;
        for (String name : parameters()) {
            path = path.replace("{" + name + "}", values.getOrDefault(name, "{" + name + "}"));
        }
        return path;
    }

    /** The path without the names of its parameters: {@code /endpoint/v1/endpoints/{}}. */
    public String shape() {
        List<String> parts = new ArrayList<>();
        segments(text).forEach(segment -> parts.add(isParameter(segment) ? "{}" : segment));
        return "/" + String.join("/", parts);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    static List<String> segments(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("\\?", 2)[0].split("/")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
