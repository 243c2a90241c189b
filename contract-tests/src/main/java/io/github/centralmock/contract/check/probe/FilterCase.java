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

/** What to ask one filter for, and what must then be true of the items. */
final class FilterCase {
    private static final int TOKENS = 4;
    static final String NOTHING_HAS_THIS = "no-such-thing-4c1f9e7a";

    private final ApiParameter parameter;
    private final List<JsonNode> items;
    private final Optional<String> member;
    private final OpenApiSchema schema;
    private final Set<String> tokens;

    FilterCase(ApiParameter parameter, List<JsonNode> items) {
        this.parameter = parameter;
        this.items = items;
        this.member = FilteredMember.find(parameter.name(), items);
        SchemasAtPath whole = SchemasAtPath.of(parameter.schema());
        SchemasAtPath values = whole.types().contains("array") ? whole.item() : whole;
        this.schema = values.isEmpty() ? parameter.schema() : values.parts().get(0);
        this.tokens = isBoolean() ? Set.of("false", "true") : tokens(values);
    }

    /** Where neither the description nor the data tell which values make sense, its examples do. */
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

    boolean isChoice() {
        return !tokens.isEmpty();
    }

    /** Leaves things out instead of picking them. */
    boolean isNegative() {
        return name().startsWith("exclude") || name().endsWith("NotIn");
    }

    boolean hasMember() {
        return member.isPresent();
    }

    /** Values to ask for: from the data where the member is known, else tokens of the description. */
    List<String> values() {
        Set<String> values = new LinkedHashSet<>();
        member.ifPresent(path ->
                items.forEach(item -> FilteredMember.values(item, path).forEach(value -> values.add(value.asText()))));
        values.removeIf(String::isEmpty);
        if (isChoice()) {
            values.retainAll(tokens);
            values.addAll(tokens);
        }
        List<String> some = new ArrayList<>(values);
        return isBound() ? middle(some) : some.subList(0, Math.min(some.size(), isChoice() ? TOKENS : 1));
    }

    private static List<String> middle(List<String> values) {
        List<String> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? List.of() : List.of(sorted.get(sorted.size() / 2));
    }

    /** Compares times or dates. */
    boolean isBound() {
        return isUpperBound() || isLowerBound();
    }

    private boolean isUpperBound() {
        return name().matches(".*Before|.*To|to");
    }

    private boolean isLowerBound() {
        return name().matches(".*After|.*From|from|from_date");
    }

    /** A value that nothing can have; empty where there is none. */
    Optional<String> impossible() {
        if (isChoice() || isNegative()) {
            return Optional.empty();
        }
        String format = schema.format().orElse("");
        if (isBound()) {
            return Optional.of(bound(format));
        }
        return Optional.of(
                switch (format) {
                    case "uuid" -> "00000000-dead-4bad-8bad-00000badc0de";
                    case "email" -> NOTHING_HAS_THIS + "@example.com";
                    case "mac" -> "02:00:00:DE:AD:00";
                    case "sha256" -> "0".repeat(64);
                    default -> name().startsWith("ip") ? "192.0.2.254" : NOTHING_HAS_THIS;
                });
    }

    private String bound(String format) {
        if (format.equals("unix-seconds")) {
            return String.valueOf(java.time.Instant.now().getEpochSecond() + 3600);
        }
        String day = isUpperBound() ? "1990-01-01" : "2090-01-01";
        return format.equals("date") ? day : day + "T00:00:00.000Z";
    }

    /** Whether an item has what was asked for; empty when its member is absent or nobody knows which it is. */
    Optional<Boolean> has(JsonNode item, String asked) {
        List<JsonNode> values =
                member.map(path -> FilteredMember.values(item, path)).orElse(List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.stream().anyMatch(value -> isMet(value.asText(), asked)));
    }

    private boolean isMet(String value, String asked) {
        if (isUpperBound()) {
            return value.compareTo(asked) <= 0;
        }
        if (isLowerBound()) {
            return value.compareTo(asked) >= 0;
        }
        String plain = value.toLowerCase(Locale.ROOT);
        String wanted = asked.toLowerCase(Locale.ROOT);
        return name().endsWith("Contains") ? plain.contains(wanted) : plain.equals(wanted);
    }

    /** On the bound itself either answer is right. */
    boolean isOnTheEdge(JsonNode item, String asked) {
        return isBound()
                && member.map(path -> FilteredMember.values(item, path)).orElse(List.of()).stream()
                        .anyMatch(value -> value.asText().equals(asked));
    }
}
