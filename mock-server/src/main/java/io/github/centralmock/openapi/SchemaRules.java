package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that schemas are made of. Each passes values of types it does not speak about, as JSON Schema wants it. */
final class SchemaRules {
    /** Refuses whatever it is shown: for members that must not be there. */
    static final Schema NOTHING = (value, at, problems) -> problems.add(Schema.Problem.unknown(at, List.of()));

    private SchemaRules() {}

    static Schema type(JsonNode given) {
        List<String> types = new ArrayList<>();
        if (given.isArray()) {
            given.forEach(type -> types.add(type.asText()));
        } else {
            types.add(given.asText());
        }
        return rule("must be " + String.join(" or ", types), value -> isOneOf(types, value));
    }

    private static boolean isOneOf(List<String> types, JsonNode value) {
        for (String type : types) {
            if (is(type, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" ->
                value.isIntegralNumber()
                        || isFinite(value)
                                && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> isFinite(value);
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    /** A number such as {@code 1e400} is read as an infinite one, with which nothing can be calculated. */
    private static boolean isFinite(JsonNode value) {
        return value instanceof NumericNode number && !number.isNaN();
    }

    static Schema oneOfValues(JsonNode given) {
        Set<JsonNode> allowed = new HashSet<>();
        List<String> shown = new ArrayList<>();
        given.forEach(value -> {
            allowed.add(value);
            shown.add(value.asText());
        });
        return rule("must be one of " + String.join(", ", shown), allowed::contains);
    }

    static Schema constant(JsonNode given) {
        return rule("must be " + given, given::equals);
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

    static Schema pattern(Pattern pattern) {
        return text("must match " + pattern, text -> pattern.matcher(text).find());
    }

    static Schema minItems(int size) {
        return array("must have at least " + size + " items", array -> array.size() >= size);
    }

    static Schema maxItems(int size) {
        return array("must have at most " + size + " items", array -> array.size() <= size);
    }

    static Schema uniqueItems() {
        return array("must not repeat an item", array -> {
            Set<JsonNode> seen = new HashSet<>();
            for (JsonNode item : array) {
                if (!seen.add(item)) {
                    return false;
                }
            }
            return true;
        });
    }

    static Schema minProperties(int size) {
        return object("must have at least " + size + " members", object -> object.size() >= size);
    }

    static Schema maxProperties(int size) {
        return object("must have at most " + size + " members", object -> object.size() <= size);
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
        List<String> names = new ArrayList<>();
        given.forEach(name -> names.add(name.asText()));
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

    static Schema properties(Map<String, Schema> byName, Schema others) {
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
                problems.addAll(nearest(found));
            }
        };
    }

    static Schema oneOf(List<Schema> options) {
        return (value, at, problems) -> {
            List<List<Schema.Problem>> found = problems(options, value, at);
            long matches = found.stream().filter(List::isEmpty).count();
            if (matches == 0) {
                problems.addAll(nearest(found));
            } else if (matches > 1) {
                problems.add(new Schema.Problem(at, "must match exactly one of the described forms"));
            }
        };
    }

    static Schema not(Schema refused) {
        return rule(
                "must not have this form",
                value -> !problems(List.of(refused), value, "").get(0).isEmpty());
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

    /** What is wrong with the form that the value comes nearest to; one sentence when it comes as near to several. */
    private static List<Schema.Problem> nearest(List<List<Schema.Problem>> found) {
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

    private static Schema object(String message, Predicate<JsonNode> ok) {
        return rule(message, value -> !value.isObject() || ok.test(value));
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
