package io.github.centralmock.contract.generated;

/** A request cannot be built here and now; the message is the reason for skipping. */
public final class CannotBuild extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotBuild(String message) {
        super(message);
    }

    /** For a check of data that the target does not have, which an empty list would pass. */
    public static CannotBuild noData(String what) {
        return new CannotBuild("no data: " + what);
    }
}
