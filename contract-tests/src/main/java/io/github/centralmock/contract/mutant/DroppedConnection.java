package io.github.centralmock.contract.mutant;

/** Thrown where a mutation wants the connection closed without an answer. */
final class DroppedConnection extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
