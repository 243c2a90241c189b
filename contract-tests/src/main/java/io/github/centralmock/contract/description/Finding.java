package io.github.centralmock.contract.description;

/**
 * One difference between an answer and its description. Expected is what the description says, seen is what was there
 * instead: a kind of value, a token or a status, never data. Where is a JSON pointer into the body with {@code *} for any
 * index, or {@code header:} and {@code query:} with a name.
 */
public record Finding(Kind kind, String where, String expected, String seen) {
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

    /** The same with nothing in its place that may be data. */
    public Finding shown(VendorWords words) {
        return new Finding(kind, words.place(where), expected, seen);
    }

    @Override
    public String toString() {
        return kind + (where.isEmpty() ? "" : " at " + where) + ": expected " + expected + ", observed " + seen;
    }
}
