package io.github.centralmock.contract.description;

/**
 * One difference between an answer and its description. {@code where} is a JSON pointer into the body with {@code *} for
 * any index, or the name of a header; the message never repeats a value of the answer.
 */
public record Finding(Kind kind, String where, String message) {
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

    @Override
    public String toString() {
        return kind + (where.isEmpty() ? "" : " at " + where) + ": " + message;
    }
}
