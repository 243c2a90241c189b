package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Compares the values of a write with those of a read. Only members that occur in both are compared. */
final class WrittenValues {
    private WrittenValues() {}

    /** The pointer of the first member with a different value. */
    static Optional<String> difference(JsonNode sent, JsonNode shown) {
        return difference(sent, shown, "");
    }

    /** The sent values with the corrections from the response of the write. */
    static JsonNode corrected(JsonNode sent, JsonNode answered) {
        if (!sent.isObject() || !answered.isObject()) {
            return answered.isMissingNode() ? sent : answered;
        }
        ObjectNode both = sent.deepCopy();
        answered.properties()
                .forEach(member -> both.set(member.getKey(), corrected(sent.path(member.getKey()), member.getValue())));
        return both;
    }

    private static Optional<String> difference(JsonNode sent, JsonNode shown, String pointer) {
        if (sent.isObject() && shown.isObject()) {
            for (var member : sent.properties()) {
                JsonNode other = shown.path(member.getKey());
                Optional<String> found = difference(member.getValue(), other, pointer + "/" + member.getKey());
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        boolean isComparable = sent.isValueNode() && shown.isValueNode() && !sent.isNull();
        return isComparable && !isSame(sent, shown) ? Optional.of(pointer) : Optional.empty();
    }

    private static boolean isSame(JsonNode sent, JsonNode shown) {
        return sent.asText().equalsIgnoreCase(shown.asText())
                || sent.isNumber() && shown.isNumber() && sent.asDouble() == shown.asDouble()
                || isSameMoment(sent.asText(), shown.asText());
    }

    private static boolean isSameMoment(String left, String right) {
        try {
            return Instant.parse(left).equals(Instant.parse(right));
        } catch (DateTimeParseException invalid) {
            return false;
        }
    }
}
