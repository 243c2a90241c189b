package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The source of a value in a script: a literal text, or a JSON pointer into the body of the response.
 *
 * @param firstKey whether the value is the first key of the object at the pointer
 * @param from index of the first character of the value that is used
 * @param to index after the last character of the value that is used
 */
public record ScriptExpression(Optional<String> literal, String pointer, boolean firstKey, int from, int to) {
    static ScriptExpression at(String pointer) {
        return new ScriptExpression(Optional.empty(), pointer, false, 0, Integer.MAX_VALUE);
    }

    static ScriptExpression firstKeyAt(String pointer) {
        return new ScriptExpression(Optional.empty(), pointer, true, 0, Integer.MAX_VALUE);
    }

    static ScriptExpression text(String literal) {
        return new ScriptExpression(Optional.of(literal), "", false, 0, Integer.MAX_VALUE);
    }

    ScriptExpression cut(int start, int end) {
        return new ScriptExpression(literal, pointer, firstKey, start, end);
    }

    Optional<String> valueFrom(JsonNode body) {
        Optional<String> whole = literal.isPresent() ? literal : textAt(body);
        return whole.map(text -> text.substring(Math.min(from, text.length()), Math.min(to, text.length())));
    }

    private Optional<String> textAt(JsonNode body) {
        JsonNode found = body.at(pointer);
        if (firstKey) {
            return found.fieldNames().hasNext() ? Optional.of(found.fieldNames().next()) : Optional.empty();
        }
        if (found.isMissingNode()
                || found.isNull()
                || found.isTextual() && found.asText().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.isValueNode() ? found.asText() : found.toString());
    }
}
