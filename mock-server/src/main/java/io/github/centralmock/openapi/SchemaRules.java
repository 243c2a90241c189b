package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule per keyword. Each accepts values of the types that the keyword does not apply to, as JSON Schema says. */
final class SchemaRules {
    /** Refuses every value: for members that must not be there. */
    static final Schema NOTHING = (value, at, problems) -> problems.add(Schema.Problem.unknown(at, List.of()));

    private SchemaRules() {}

    /** @param given a type, or a list of types of which one must fit */
    static Schema type(JsonNode given) {
        List<String> types = each(given).map(JsonNode::asText).toList();
        Predicate<JsonNode> ok =
                types.stream().map(SchemaRules::is).reduce(Predicate::or).orElseThrow();
        return rule("must be " + String.join(" or ", types), ok);
    }

    private static Predicate<JsonNode> is(String type) {
        return switch (type) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isTextual;
            case "integer" -> SchemaRules::isInteger;
            case "number" -> SchemaRules::isFinite;
            case "boolean" -> JsonNode::isBoolean;
            case "null" -> JsonNode::isNull;
            default -> throw new IllegalArgumentException("the type \"" + type + "\" is not supported");
        };
    }

    /** JSON Schema takes 1.0 for an integer. */
    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber()
                || isFinite(value) && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /** A number such as {@code 1e400} is read as an infinite one, with which no calculation is possible. */
    private static boolean isFinite(JsonNode value) {
        return value instanceof NumericNode number && !number.isNaN();
    }

    static Schema enumeration(JsonNode given) {
        String shown = each(given).map(JsonNode::asText).collect(Collectors.joining(", "));
        return rule("must be one of " + shown, constants(given)::contains);
    }

    static Schema constant(JsonNode given) {
        return rule("must be " + given, constants(given)::contains);
    }

    /** @throws IllegalArgumentException for a number, which other numbers such as 1.0 and 1 equal, and for an object */
    private static Set<JsonNode> constants(JsonNode given) {
        return each(given)
                .peek(value -> {
                    if (!value.isTextual() && !value.isBoolean()) {
                        throw new IllegalArgumentException("the constant " + value + " is not supported");
                    }
                })
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> each(JsonNode oneOrList) {
        return oneOrList.isArray() ? oneOrList.valueStream() : Stream.of(oneOrList);
    }

    static Schema minimum(BigDecimal bound) {
        return number("must be at least " + bound, number -> number.compareTo(bound) >= 0);
    }

    static Schema maximum(BigDecimal bound) {
        return number("must be at most " + bound, number -> number.compareTo(bound) <= 0);
    }

    static Schema minLength(int length) {
        String message = length == 1 ? "must not be empty" : "must have at least " + length + " characters";
        return text(message, text -> text.codePointCount(0, text.length()) >= length);
    }

    static Schema maxLength(int length) {
        return text(
                "must have at most " + length + " characters", text -> text.codePointCount(0, text.length()) <= length);
    }

    /** The text may have the pattern anywhere. A {@code $} at its end is the end of the text, as in ECMA-262. */
    static Schema pattern(String pattern) {
        Predicate<String> find =
                Pattern.compile(pattern.replaceFirst("(?<!\\\\)[$]$", "\\\\z")).asPredicate();
        return text("must match " + pattern, find);
    }

    static Schema minItems(int size) {
        return array("must have at least " + size + " items", array -> array.size() >= size);
    }

    static Schema maxItems(int size) {
        return array("must have at most " + size + " items", array -> array.size() <= size);
    }

    static Schema items(Schema item) {
        return (value, at, problems) -> {
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    item.check(value.get(i), at + "[" + i + "]", problems);
                }
            }
        };
    }

    static Schema required(JsonNode given) {
        List<String> names = each(given).map(JsonNode::asText).toList();
        return (value, at, problems) -> {
            if (value.isObject()) {
                for (String name : names) {
                    if (!value.has(name)) {
                        problems.add(new Schema.Problem(member(at, name), "is required"));
                    }
                }
            }
        };
    }

    /** @param others the check of the members that have no check by name */
    static Schema members(Map<String, Schema> byName, Schema others) {
        Set<String> known = new TreeSet<>(byName.keySet());
        Schema rest =
                others != NOTHING ? others : (value, at, problems) -> problems.add(Schema.Problem.unknown(at, known));
        return (value, at, problems) -> {
            if (value.isObject()) {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    byName.getOrDefault(member.getKey(), rest)
                            .check(member.getValue(), member(at, member.getKey()), problems);
                }
            }
        };
    }

    static Schema anyOf(List<Schema> options) {
        return (value, at, problems) -> {
            List<List<Schema.Problem>> found = problems(options, value, at);
            if (found.stream().noneMatch(List::isEmpty)) {
                problems.addAll(closest(found));
            }
        };
    }

    private static List<List<Schema.Problem>> problems(List<Schema> options, JsonNode value, String at) {
        List<List<Schema.Problem>> found = new ArrayList<>();
        for (Schema option : options) {
            List<Schema.Problem> ofOption = new ArrayList<>();
            option.check(value, at, ofOption);
            found.add(ofOption);
        }
        return found;
    }

    /** The problems of the alternative with the fewest; one sentence if several have the fewest. */
    private static List<Schema.Problem> closest(List<List<Schema.Problem>> found) {
        int fewest = found.stream().mapToInt(List::size).min().orElse(0);
        List<List<Schema.Problem>> near =
                found.stream().filter(ofOption -> ofOption.size() == fewest).toList();
        if (near.size() == 1) {
            return near.get(0);
        }
        String sentence = near.stream()
                .map(ofOption -> ofOption.stream().map(SchemaRules::clause).collect(Collectors.joining(" and ")))
                .distinct()
                .collect(Collectors.joining(" or "));
        return List.of(new Schema.Problem("", sentence));
    }

    private static String clause(Schema.Problem problem) {
        return (problem.at() + " " + problem.message()).trim();
    }

    static Schema text(String message, Predicate<String> ok) {
        return rule(message, value -> !value.isTextual() || ok.test(value.textValue()));
    }

    private static Schema number(String message, Predicate<BigDecimal> ok) {
        return rule(message, value -> !isFinite(value) || ok.test(value.decimalValue()));
    }

    private static Schema array(String message, Predicate<JsonNode> ok) {
        return rule(message, value -> !value.isArray() || ok.test(value));
    }

    private static Schema rule(String message, Predicate<JsonNode> ok) {
        return (value, at, problems) -> {
            if (!ok.test(value)) {
                problems.add(new Schema.Problem(at, message));
            }
        };
    }

    private static String member(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
