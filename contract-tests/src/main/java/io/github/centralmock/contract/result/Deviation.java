package io.github.centralmock.contract.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One way in which a target departs from the description, however often it was seen. Nothing in it is a value of the
 * target's data: expected and observed are kinds, schema words and vocabulary tokens, the example is redacted.
 *
 * @param check name of the check that noticed it, such as {@code paging-walk}
 * @param status HTTP status of the answer it was seen in; 0 when there was no answer
 * @param place JSON pointer with {@code *} for any index, {@code header:Name}, {@code query:name}, or empty for the whole
 * @param expected what the description asks for, in few words
 * @param observed what was seen instead, as a kind of value or a token, never as data
 * @param suggestion a schema for what was seen, for a patch to the description; null when there is none to make
 * @param example the smallest redacted JSON it was seen in; empty when there is none
 * @param count how many times it was seen in this run
 */
public record Deviation(
        ApiOperation operation,
        String check,
        Kind kind,
        int status,
        String place,
        String expected,
        String observed,
        JsonNode suggestion,
        String example,
        int count) {

    /** What tells two deviations apart; equal keys are the same deviation seen again, in this run or in another. */
    public String key() {
        return String.join(" ", operation.id(), String.valueOf(status), kind.name(), place, check);
    }

    /** The same with every text changed in one way. */
    Deviation with(UnaryOperator<String> change) {
        return new Deviation(
                operation,
                check,
                kind,
                status,
                change.apply(place),
                change.apply(expected),
                change.apply(observed),
                suggestion == null
                        ? null
                        : JsonTrees.read(change.apply(suggestion.toString())).orElse(null),
                change.apply(example),
                count);
    }

    /** Both as one, with the smaller example. */
    Deviation and(Deviation again) {
        boolean smaller = example.isEmpty() || !again.example.isEmpty() && again.example.length() < example.length();
        Deviation shown = smaller ? again : this;
        return new Deviation(
                operation,
                check,
                kind,
                status,
                place,
                expected,
                kind == Kind.ENUM ? Violation.either(observed, again.observed) : shown.observed,
                kind == Kind.ENUM ? allTokens(again) : shown.suggestion,
                shown.example,
                count + again.count);
    }

    private JsonNode allTokens(Deviation again) {
        if (suggestion == null || again.suggestion == null) {
            return suggestion == null ? again.suggestion : suggestion;
        }
        Set<JsonNode> tokens = new LinkedHashSet<>();
        suggestion.path("enum").forEach(tokens::add);
        again.suggestion.path("enum").forEach(tokens::add);
        return JsonTrees.MAPPER
                .createObjectNode()
                .set("enum", JsonTrees.MAPPER.createArrayNode().addAll(tokens));
    }

    @Override
    public String toString() {
        String where = place.isEmpty() ? "" : " at " + place;
        return check + where + ": expected " + expected + ", observed " + observed;
    }
}
