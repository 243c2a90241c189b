package io.github.centralmock.contract.sut;

/** A run cannot start or continue at this target. The message gives the reason without secrets. */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TargetException(String message) {
        super(message);
    }
}
