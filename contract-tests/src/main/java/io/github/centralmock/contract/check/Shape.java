package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be told of a value without telling the value: its kind, a schema for it, and a copy with all data gone. */
final class Shape {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)");
    private static final int DEPTH = 4;

    private Shape() {}

    /** {@code text}, {@code uuid}, {@code date-time}, {@code integer}, {@code number}, {@code object} and so on. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> textKind(value.asText());
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "absent";
        };
    }

    private static String textKind(String text) {
        if (UUID.matcher(text).matches()) {
            return "uuid";
        }
        return TIME.matcher(text).matches() ? "date-time" : "text";
    }

    /** A pointer whose steps are all names of an API. */
    static String place(String pointer) {
        return pointer.startsWith("/")
                ? "/"
                        + Arrays.stream(pointer.substring(1).split("/"))
                                .map(Shape::name)
                                .collect(Collectors.joining("/"))
                : pointer;
    }

    /** All ids in a text. */
    static List<String> ids(String text) {
        return text == null
                ? List.of()
                : UUID.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether a text looks like a word of the vendor's vocabulary and not like data. */
    static boolean isToken(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_:-]{0,60}")
                && !UUID.matcher(text).matches();
    }

    /** A member's name if it looks like one of an API, else a star: maps may be keyed by data. */
    static String name(String member) {
        boolean isName = member.matches("[A-Za-z+][A-Za-z0-9_.-]{0,80}")
                && !UUID.matcher(member).matches();
        return isName ? member : "*";
    }

    /** The same structure with kinds in place of values, arrays cut to their first item. */
    static JsonNode redacted(JsonNode value) {
        return redacted(value, 0);
    }

    private static JsonNode redacted(JsonNode value, int depth) {
        if (value.isObject() && depth < DEPTH) {
            ObjectNode object = NODES.objectNode();
            value.properties()
                    .forEach(member -> object.set(name(member.getKey()), redacted(member.getValue(), depth + 1)));
            return object;
        }
        if (value.isArray() && depth < DEPTH) {
            ArrayNode array = NODES.arrayNode();
            if (!value.isEmpty()) {
                array.add(redacted(value.get(0), depth + 1));
            }
            return array;
        }
        return value.isBoolean() || value.isNull() ? value : NODES.textNode("<" + kind(value) + ">");
    }

    /** A schema that the value meets. */
    static ObjectNode schema(JsonNode value) {
        ObjectNode schema = NODES.objectNode();
        String kind = kind(value);
        switch (kind) {
            case "uuid", "date-time" -> schema.put("type", "string").put("format", kind);
            case "text" -> schema.put("type", "string");
            case "array" -> {
                schema.put("type", "array");
                if (!value.isEmpty()) {
                    schema.set("items", schema(value.get(0)));
                }
            }
            case "object" -> {
                ObjectNode properties = schema.put("type", "object").putObject("properties");
                value.properties().forEach(member -> {
                    if (!name(member.getKey()).equals("*")) {
                        properties.set(member.getKey(), schema(member.getValue()));
                    }
                });
            }
            default -> schema.put("type", kind);
        }
        return schema;
    }
}
