package io.github.centralmock.contract.sample;

/**
 * Which of the many values that meet a schema is made: with all optional members or only what must be there, and which of
 * several alternatives, tokens and truth values is taken.
 */
public record Variant(boolean withOptional, int pick) {
    public static final Variant SMALLEST = new Variant(false, 0);
}
