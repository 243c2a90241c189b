package io.github.centralmock.contract.cleanup;

/**
 * What came of tidying one thing up.
 *
 * @param isDone whether nothing is left to be done about it
 * @param text for people: what was done, or why it is as it was
 */
public record CleanupResult(boolean isDone, String text) {
    static CleanupResult done(String text) {
        return new CleanupResult(true, text);
    }

    static CleanupResult left(String text) {
        return new CleanupResult(false, text);
    }
}
