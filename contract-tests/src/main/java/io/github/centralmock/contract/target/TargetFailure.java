package io.github.centralmock.contract.target;

/** A run cannot start or go on at this target; the message says why, for people, without secrets. */
public final class TargetFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TargetFailure(String message) {
        super(message);
    }
}
