package io.github.centralmock.contract.wire;

/** The run must not send anything more: its budget is spent, or the next call would not be safe. Says why, for people. */
public final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunStopped(String message) {
        super(message);
    }
}
