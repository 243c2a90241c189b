package io.github.centralmock.contract.check.session;

/** An operation gave no answer, which has been noted; the rest of its checks make no sense. */
public final class NoResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoResponseException(String message) {
        super(message);
    }
}
