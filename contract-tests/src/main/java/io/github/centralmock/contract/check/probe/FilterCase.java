package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One filter of a list: the values to send, and which items must match. */
final class FilterCase {
    private static final int MAX_TOKENS = 4;
    static final String UNUSED_VALUE = "no-such-thing-4c1f9e7a";

    private final ApiParameter parameter;
    private final List<JsonNode> items;
    private final Optional<String> member;
    private final OpenApiSchema schema;
    private final Set<String> tokens;

    FilterCase(ApiParameter parameter, List<JsonNode> items) {
        this.parameter = parameter;
        this.items = items;
        this.member = FilteredMember.find(parameter.name(), items);
        SchemasAtPath schemas = SchemasAtPath.of(parameter.schema());
        SchemasAtPath values = schemas.types().contains("array") ? schemas.item() : schemas;
        this.schema = values.isEmpty() ? parameter.schema() : values.parts().get(0);
        this.tokens = isBoolean() ? Set.of("false", "true") : tokens(values);
    }

    /** The tokens of the parameter, or its examples if neither the description nor the data provide values. */
    private Set<String> tokens(SchemasAtPath values) {
        Set<String> tokens = values.tokens();
        return tokens.isEmpty() && member.isEmpty() ? examples() : tokens;
    }

    private Set<String> examples() {
        Set<String> examples = new LinkedHashSet<>();
        schema.examples().forEach(example -> examples.add(example.asText()));
        return examples;
    }

    private boolean isBoolean() {
        return schema.isType("boolean");
    }

    String name() {
        return parameter.name();
    }

    boolean isEnum() {
        return !tokens.isEmpty();
    }

    /** Whether the filter excludes the matching items. */
    boolean isExclusion() {
        return name().startsWith("exclude") || name().endsWith("NotIn");
    }

    boolean hasMember() {
        return member.isPresent();
    }

    /** The values to send: from the data if the member is known, otherwise tokens of the description. */
    List<String> values() {
        Set<String> values = new LinkedHashSet<>();
        member.ifPresent(path ->
                items.forEach(item -> FilteredMember.values(item, path).forEach(value -> values.add(value.asText()))));
        values.removeIf(String::isEmpty);
        if (isEnum()) {
            values.retainAll(tokens);
            values.addAll(tokens);
        }
        List<String> chosen = new ArrayList<>(values);
        return isBound() ? middle(chosen) : chosen.subList(0, Math.min(chosen.size(), isEnum() ? MAX_TOKENS : 1));
    }

    private static List<String> middle(List<String> values) {
        List<String> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? List.of() : List.of(sorted.get(sorted.size() / 2));
    }

    /** Whether the filter compares times or dates. */
    boolean isBound() {
        return isUpperBound() || isLowerBound();
    }

    private boolean isUpperBound() {
        return name().matches(".*Before|.*To|to");
    }

    private boolean isLowerBound() {
        return name().matches(".*After|.*From|from|from_date");
    }

    /** A value that no item can have; empty if there is none. */
    Optional<String> unusedValue() {
        if (isEnum() || isExclusion()) {
            return Optional.empty();
        }
        String format = schema.format().orElse("");
        if (isBound()) {
            return Optional.of(unusedBound(format));
        }
        return Optional.of(
                switch (format) {
                    case "uuid" -> "00000000-dead-4bad-8bad-00000badc0de";
                    case "email" -> UNUSED_VALUE + "@example.com";
                    case "mac" -> "02:00:00:DE:AD:00";
                    case "sha256" -> "0".repeat(64);
                    default -> name().startsWith("ip") ? "192.0.2.254" : UNUSED_VALUE;
                });
    }

    private String unusedBound(String format) {
        if (format.equals("unix-seconds")) {
            return String.valueOf(java.time.Instant.now().getEpochSecond() + 3600);
        }
        String day = isUpperBound() ? "1990-01-01" : "2090-01-01";
        return format.equals("date") ? day : day + "T00:00:00.000Z";
    }

    /** Whether an item matches a value; empty if its member is absent or unknown. */
    Optional<Boolean> matches(JsonNode item, String expected) {
        List<JsonNode> values =
                member.map(path -> FilteredMember.values(item, path)).orElse(List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.stream().anyMatch(value -> isMatch(value.asText(), expected)));
    }

    private boolean isMatch(String value, String expected) {
        if (isUpperBound()) {
            return value.compareTo(expected) <= 0;
        }
        if (isLowerBound()) {
            return value.compareTo(expected) >= 0;
        }
        String actual = value.toLowerCase(Locale.ROOT);
        String wanted = expected.toLowerCase(Locale.ROOT);
        return name().endsWith("Contains") ? actual.contains(wanted) : actual.equals(wanted);
    }

    /** Whether a value of the item equals the bound, so that both results are correct. */
    boolean isOnBound(JsonNode item, String expected) {
        return isBound()
                && member.map(path -> FilteredMember.values(item, path)).orElse(List.of()).stream()
                        .anyMatch(value -> value.asText().equals(expected));
    }
}
