package io.github.centralmock.contract.request;

/** A request cannot be built here and now; the message is the reason for skipping. */
public final class RequestNotPossibleException extends Exception {
    private static final long serialVersionUID = 1L;

    public RequestNotPossibleException(String message) {
        super(message);
    }

    /** For a check of data that the target does not have, which an empty list would pass. */
    public static RequestNotPossibleException noData(String what) {
        return new RequestNotPossibleException("no data: " + what);
    }
}
