package io.github.centralmock.contract.tidy;

/**
 * What came of tidying one thing up.
 *
 * @param isDone whether nothing is left to be done about it
 * @param text for people: what was done, or why it is as it was
 */
public record Outcome(boolean isDone, String text) {
    static Outcome done(String text) {
        return new Outcome(true, text);
    }

    static Outcome left(String text) {
        return new Outcome(false, text);
    }
}
