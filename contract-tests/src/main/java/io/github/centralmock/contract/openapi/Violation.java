package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One difference between an answer and its description. Expected is what the description says, seen is what was there
 * instead: a kind of value, a token or a status, never data. Where is a JSON pointer into the body with {@code *} for any
 * index, or {@code header:} and {@code query:} with a name.
 */
public record Violation(Kind kind, String where, String expected, String seen) {
    private static final int MOST_TOKENS = 8;

    /** What sort of difference it is. */
    public enum Kind {
        STATUS,
        CONTENT_TYPE,
        NOT_JSON,
        SCHEMA,
        ENUM,
        FORMAT,
        MISSING,
        UNDOCUMENTED,
        PAGING,
        ENVELOPE,
        BEHAVIOUR
    }

    /** A value that is not a described token; it is shown only if it may be a token of the vendor. */
    static Violation token(String where, Set<String> tokens, JsonNode value, ApiVocabulary words) {
        boolean isToken = value.isTextual() && words.isToken(value.asText(), tokens);
        String seen = isToken ? value.asText() : ValueRedactor.said(value);
        return new Violation(Kind.ENUM, where, "one of " + String.join(", ", tokens), seen);
    }

    /** A copy without any part of its place that may be data. */
    public Violation shown(ApiVocabulary words) {
        return new Violation(kind, words.place(where), expected, seen);
    }

    /** This one, and of tokens those of the other too: each may be news. */
    Violation and(Violation other) {
        return kind == Kind.ENUM ? new Violation(kind, where, expected, either(seen, other.seen)) : this;
    }

    /** Both lists of tokens as one, no longer than anybody wants to read, and one example of what is no token. */
    public static String either(String seen, String also) {
        Map<Boolean, List<String>> byBlank = Stream.of(seen.split(", "), also.split(", "))
                .flatMap(Stream::of)
                .distinct()
                .collect(Collectors.partitioningBy(each -> each.contains(" ")));
        return Stream.concat(
                        byBlank.get(false).stream().limit(MOST_TOKENS),
                        byBlank.get(true).stream().limit(1))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return kind + (where.isEmpty() ? "" : " at " + where) + ": expected " + expected + ", observed " + seen;
    }
}
