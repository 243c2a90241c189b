package io.github.centralmock.contract.request;

/**
 * Which of the many values that meet a schema is made: with all optional members or only what must be there, and which of
 * several alternatives, tokens and booleans is taken.
 *
 * @param isMarked with all texts that can hold the prefix, such as comment or description
 */
public record BodyVariant(boolean withOptional, int pick, boolean isMarked) {
    public static final BodyVariant SMALLEST = new BodyVariant(false, 0);

    public BodyVariant(boolean withOptional, int pick) {
        this(withOptional, pick, false);
    }

    /** The same with remarks, so that what is made bears the mark although it has no name. */
    public BodyVariant marked() {
        return new BodyVariant(withOptional, pick, true);
    }
}
