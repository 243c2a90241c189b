package io.github.centralmock.contract.mutation;

/** Thrown by a mutator to close the connection without a response. */
final class DroppedConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
