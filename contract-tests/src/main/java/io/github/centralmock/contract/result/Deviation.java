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
 * A difference between a target and its description, which may occur several times in a run. It contains no data of the
 * tenant: expected and observed values are kinds, schema keywords and known tokens, and the example is redacted.
 *
 * @param check name of the check that found it, such as {@code paging-walk}
 * @param status HTTP status of the response; 0 if there was no response
 * @param place JSON pointer with {@code *} for any index, {@code header:Name}, {@code query:name}, or empty for the
 * whole response
 * @param expected what the description requires, in a few words
 * @param observed a kind of value or a token that occurred instead, never data of the tenant
 * @param suggestion a schema for the observed value, used in a patch of the description; null if there is none
 * @param example the smallest redacted JSON that shows it; empty if there is none
 * @param count number of occurrences in this run
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

    /** The key of this deviation. Deviations with equal keys are the same deviation, in this run or in another. */
    public String key() {
        return String.join(" ", operation.id(), String.valueOf(status), kind.name(), place, check);
    }

    /** Returns a copy in which every text is changed by a function. */
    Deviation mapTexts(UnaryOperator<String> change) {
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

    /** Merges two occurrences of this deviation and keeps the smaller example. */
    Deviation merge(Deviation other) {
        boolean isOtherShorter =
                example.isEmpty() || !other.example.isEmpty() && other.example.length() < example.length();
        Deviation shown = isOtherShorter ? other : this;
        return new Deviation(
                operation,
                check,
                kind,
                status,
                place,
                expected,
                kind == Kind.ENUM ? Violation.either(observed, other.observed) : shown.observed,
                kind == Kind.ENUM ? allTokens(other) : shown.suggestion,
                shown.example,
                count + other.count);
    }

    private JsonNode allTokens(Deviation other) {
        if (suggestion == null || other.suggestion == null) {
            return suggestion == null ? other.suggestion : suggestion;
        }
        Set<JsonNode> tokens = new LinkedHashSet<>();
        suggestion.path("enum").forEach(tokens::add);
        other.suggestion.path("enum").forEach(tokens::add);
        return JsonTrees.MAPPER
                .createObjectNode()
                .set("enum", JsonTrees.MAPPER.createArrayNode().addAll(tokens));
    }

    @Override
    public String toString() {
        String location = place.isEmpty() ? "" : " at " + place;
        return check + location + ": expected " + expected + ", observed " + observed;
    }
}
