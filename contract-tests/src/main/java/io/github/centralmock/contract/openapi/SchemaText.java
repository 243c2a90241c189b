package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/** What a keyword of a schema asks for, in words that follow "expected". */
public final class SchemaText {
    private static final int LONGEST = 60;

    private SchemaText() {}

    static String expected(Error error) {
        JsonNode asked = error.getSchemaNode();
        return expected(String.valueOf(error.getKeyword()), asked == null ? MissingNode.getInstance() : asked);
    }

    /** Whether a keyword bounds a value or its length, so that a description without it allows more. */
    public static boolean isLimit(String keyword) {
        return keyword.matches("exclusiveM(in|ax)imum|m(in|ax)(imum|Length|Items|Properties)")
                || List.of("multipleOf", "pattern", "uniqueItems").contains(keyword);
    }

    public static String expected(String keyword, JsonNode asked) {
        String limit = asked.asText();
        return switch (keyword) {
            case "type" -> types(asked);
            case "minimum" -> "at least " + limit;
            case "maximum" -> "at most " + limit;
            case "exclusiveMinimum" -> "more than " + limit;
            case "exclusiveMaximum" -> "less than " + limit;
            case "multipleOf" -> "a multiple of " + limit;
            case "minLength" -> "text of at least " + limit + " characters";
            case "maxLength" -> "text of at most " + limit + " characters";
            case "pattern" -> limit.length() > LONGEST ? "text of the described form" : "text of the form " + limit;
            case "minItems" -> "at least " + limit + " items";
            case "maxItems" -> "at most " + limit + " items";
            case "uniqueItems" -> "no item twice";
            case "minProperties" -> "at least " + limit + " members";
            case "maxProperties" -> "at most " + limit + " members";
            case "oneOf", "anyOf" -> "one of the described alternatives";
            default -> "what is described (" + keyword + ")";
        };
    }

    private static String types(JsonNode asked) {
        List<String> names = new ArrayList<>();
        (asked.isArray() ? asked : List.of(asked))
                .forEach(type -> names.add(type.asText().replace("string", "text")));
        return String.join(" or ", names);
    }
}
