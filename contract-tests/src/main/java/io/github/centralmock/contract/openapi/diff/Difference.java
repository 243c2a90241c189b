package io.github.centralmock.contract.openapi.diff;

/**
 * One difference between two descriptions of an operation.
 *
 * @param operation method and path, such as {@code GET /endpoint/v1/endpoints}
 * @param part what of the operation differs
 * @param place the parameter such as {@code query sort}, the status, or a member with what it belongs to, such as {@code
 *     200 items[].id}; empty for the whole operation
 * @param aspect which property of the place differs
 * @param before what the first document says; empty if it does not have it
 * @param after what the second document says; empty if it does not have it
 * @param breaking whether a client that keeps to the first document may fail at a server that keeps to the second
 */
public record Difference(
        String operation, Part part, String place, Aspect aspect, String before, String after, boolean breaking) {
    /** What of an operation differs. */
    public enum Part {
        OPERATION,
        PARAMETER,
        REQUEST_BODY,
        STATUS,
        RESPONSE_BODY
    }

    /** Which property of a place differs. */
    public enum Aspect {
        PRESENCE,
        REQUIRED,
        TYPE,
        ENUM
    }

    public boolean isAdded() {
        return before.isEmpty();
    }

    public boolean isRemoved() {
        return after.isEmpty();
    }
}
