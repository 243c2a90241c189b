package io.github.centralmock.contract.postman.diff;

/**
 * One difference of one operation between a before and an after.
 *
 * @param part what it is about
 * @param place the parameter, the status, or a pointer with stars for indexes; fields of answers start with their status
 * @param before kind of value before; empty when it was not there
 * @param after kind of value after; empty when it is gone
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

    /** For people: {@code + query sort}, {@code - 200 /items/*}{@code /name}, {@code ~ body /ids: string became array}. */
    @Override
    public String toString() {
        String where = part == Part.BODY ? "body " + place : part == Part.STATUS ? "status " + place : place;
        if (isNew()) {
            return "+ " + where + (after.equals(place) ? "" : " (" + after + ")");
        }
        return isGone() ? "- " + where : "~ " + where + ": " + before + " became " + after;
    }
}
