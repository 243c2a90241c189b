package io.github.centralmock.contract.sut;

/** A run cannot start or go on at this target; the message says why, for people, without secrets. */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TargetException(String message) {
        super(message);
    }
}
