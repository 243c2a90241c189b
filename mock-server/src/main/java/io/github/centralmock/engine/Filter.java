package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One query parameter that narrows a list. */
public final class Filter {
    /** Makes the test for the values that a client sent. */
    @FunctionalInterface
    public interface Test {
        Predicate<JsonNode> forValues(List<String> values, Call call);
    }

    private final String parameter;
    private final Test test;

    private Filter(String parameter, Test test) {
        this.parameter = parameter;
        this.test = test;
    }

    /** Keeps what has any of the values at the dotted path, without regard to case. */
    public static Filter equal(String parameter, String path) {
        return new Filter(parameter, (values, call) -> {
            Set<String> wanted = lower(values);
            return tree -> anyText(Json.at(tree, path), text -> wanted.contains(text.toLowerCase(Locale.ROOT)));
        });
    }

    /** Keeps what contains the text in any of the dotted paths, without regard to case. */
    public static Filter contains(String parameter, String... paths) {
        return new Filter(parameter, (values, call) -> containing(values.get(0), List.of(paths)));
    }

    /** Keeps items before the given time, which is excluded. */
    public static Filter before(String parameter, String path) {
        return time(parameter, path, (at, bound) -> at.isBefore(bound));
    }

    /** Keeps items at or after the given time. */
    public static Filter from(String parameter, String path) {
        return time(parameter, path, (at, bound) -> !at.isBefore(bound));
    }

    /** A rule of its own. */
    public static Filter by(String parameter, Test test) {
        return new Filter(parameter, test);
    }

    static Predicate<JsonNode> containing(String text, List<String> paths) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return tree -> paths.stream()
                .anyMatch(path -> anyText(
                        Json.at(tree, path),
                        found -> found.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    private interface Comparison {
        boolean holds(Instant at, Instant bound);
    }

    private static Filter time(String parameter, String path, Comparison comparison) {
        return new Filter(parameter, (values, call) -> {
            Instant bound = Times.parseAnyZone(values.get(0), call.now())
                    .orElseThrow(() -> ApiException.badRequest(parameter + ": is not a time"));
            return tree -> Times.parse(Json.at(tree, path).asText(), call.now())
                    .filter(at -> comparison.holds(at, bound))
                    .isPresent();
        });
    }

    private static boolean anyText(JsonNode node, Predicate<String> matches) {
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (anyText(item, matches)) {
                    return true;
                }
            }
            return false;
        }
        return node.isValueNode() && !node.isNull() && matches.test(node.asText());
    }

    private static Set<String> lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    String parameter() {
        return parameter;
    }

    /** The test that this call asks for; everything passes when it does not use the parameter. */
    Predicate<JsonNode> forCall(Call call) {
        List<String> values = call.criteria(parameter);
        return values.isEmpty() ? tree -> true : test.forValues(values, call);
    }
}
