package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Describes a value without showing it: its type, a schema for it, and a copy without data. */
public final class ValueRedactor {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)");
    private static final int DEPTH = 4;

    private ValueRedactor() {}

    /** {@code text}, {@code uuid}, {@code date-time}, {@code integer}, {@code number}, {@code object} and so on. */
    public static String kind(JsonNode value) {
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
        if (isId(text)) {
            return "uuid";
        }
        return TIME.matcher(text).matches() ? "date-time" : "text";
    }

    /** The kind, and of a text also its length. */
    public static String said(JsonNode value) {
        String kind = kind(value);
        int length = value.asText().length();
        return kind.equals("text") ? "text of " + length + (length == 1 ? " character" : " characters") : kind;
    }

    /** Whether the whole text is an id. */
    public static boolean isId(String text) {
        return UUID.matcher(text).matches();
    }

    /** All ids in a text. */
    public static List<String> ids(String text) {
        return text == null
                ? List.of()
                : UUID.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The same text without the ids in it. */
    public static String withoutIds(String text) {
        return UUID.matcher(text).replaceAll("<id>");
    }

    /** The same structure with kinds in place of values and stars for names that may be data, arrays cut to their first item. */
    public static JsonNode redacted(JsonNode value, ApiVocabulary words) {
        return redacted(value, words, 0);
    }

    private static JsonNode redacted(JsonNode value, ApiVocabulary words, int depth) {
        if (value.isObject() && depth < DEPTH) {
            ObjectNode object = NODES.objectNode();
            value.properties()
                    .forEach(member ->
                            object.set(words.name(member.getKey()), redacted(member.getValue(), words, depth + 1)));
            return object;
        }
        if (value.isArray() && depth < DEPTH) {
            ArrayNode array = NODES.arrayNode();
            if (!value.isEmpty()) {
                array.add(redacted(value.get(0), words, depth + 1));
            }
            return array;
        }
        return value.isBoolean() || value.isNull() ? value : NODES.textNode("<" + kind(value) + ">");
    }

    /** A schema that the value meets. */
    public static ObjectNode schema(JsonNode value, ApiVocabulary words) {
        ObjectNode schema = NODES.objectNode();
        String kind = kind(value);
        switch (kind) {
            case "uuid", "date-time" -> schema.put("type", "string").put("format", kind);
            case "text" -> schema.put("type", "string");
            case "array" -> {
                schema.put("type", "array");
                if (!value.isEmpty()) {
                    schema.set("items", schema(value.get(0), words));
                }
            }
            case "object" -> {
                ObjectNode properties = schema.put("type", "object").putObject("properties");
                value.properties().forEach(member -> {
                    if (words.isName(member.getKey())) {
                        properties.set(member.getKey(), schema(member.getValue(), words));
                    }
                });
            }
            default -> schema.put("type", kind);
        }
        return schema;
    }
}
