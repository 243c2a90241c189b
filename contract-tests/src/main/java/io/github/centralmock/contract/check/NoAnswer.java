package io.github.centralmock.contract.check;

/** An operation gave no answer, which has been noted; the rest of its checks make no sense. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message);
    }
}
