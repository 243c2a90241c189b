package io.github.centralmock.contract.check.session;

/** An operation did not respond. This is already reported; the other checks of the operation are skipped. */
public final class NoResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoResponseException(String message) {
        super(message);
    }
}
