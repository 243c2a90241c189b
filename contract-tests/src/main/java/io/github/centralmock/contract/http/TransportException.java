package io.github.centralmock.contract.http;

/** A request without a response: connection refused, time limit, broken TLS. The message is one plain sentence. */
public final class TransportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the target may be gone; one that says too much is not. */
    public boolean isSilence() {
        return !(getCause() instanceof BoundedText.TooLargeException);
    }
}
