package io.github.centralmock.contract.sample;

/**
 * Which of the many values that meet a schema is made: with all optional members or only what must be there, and which of
 * several alternatives, tokens and truth values is taken.
 *
 * @param isMarked with the remarks that the thing can have, as comment or description
 */
public record Variant(boolean withOptional, int pick, boolean isMarked) {
    public static final Variant SMALLEST = new Variant(false, 0);

    public Variant(boolean withOptional, int pick) {
        this(withOptional, pick, false);
    }

    /** The same with remarks, so that what is made bears the mark although it has no name. */
    public Variant marked() {
        return new Variant(withOptional, pick, true);
    }
}
