package io.github.centralmock.contract.http;

/** The run must not send anything more: its budget is spent, or the next call would not be safe. Says why, for people. */
public final class RunAbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunAbortedException(String message) {
        super(message);
    }
}
