package io.github.centralmock.contract.mutation;

/** Thrown where a mutation wants the connection closed without an answer. */
final class DroppedConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
