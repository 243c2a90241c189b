package io.github.centralmock.contract.http;

/** The run must stop sending: its budget is spent, or the next request would not be safe. The message gives the reason. */
public final class RunAbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunAbortedException(String message) {
        super(message);
    }
}
