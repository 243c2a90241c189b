package io.github.centralmock.contract.postman.diff;

/**
 * One difference between two versions of an operation.
 *
 * @param part the part of the operation that differs
 * @param place the parameter, the status, or a JSON pointer with stars for indexes; the status precedes the pointer of a
 *     response member
 * @param before the type of the value before; empty if there was none
 * @param after the type of the value after; empty if there is none
 */
public record OperationChange(Part part, String place, String before, String after) {
    /** The parts of an operation. */
    public enum Part {
        PARAMETER,
        BODY,
        STATUS,
        FIELD
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isGone() {
        return after.isEmpty();
    }

    /** Returns the change for display: {@code + query sort}, {@code - 200 /items/*}{@code /name}, {@code ~ body /ids changed from string to array}. */
    @Override
    public String toString() {
        String where = part == Part.BODY ? "body " + place : part == Part.STATUS ? "status " + place : place;
        if (isNew()) {
            return "+ " + where + (after.equals(place) ? "" : " (" + after + ")");
        }
        return isGone() ? "- " + where : "~ " + where + " changed from " + before + " to " + after;
    }
}
