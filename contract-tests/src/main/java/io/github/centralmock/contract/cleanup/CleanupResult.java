package io.github.centralmock.contract.cleanup;

/**
 * The result of the clean-up of one resource or setting.
 *
 * @param isDone whether the clean-up is complete
 * @param text a message for the user: what was done, or why it was not possible
 */
public record CleanupResult(boolean isDone, String text) {
    static CleanupResult done(String text) {
        return new CleanupResult(true, text);
    }

    static CleanupResult left(String text) {
        return new CleanupResult(false, text);
    }
}
