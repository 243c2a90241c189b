package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.request.RequestNotPossibleException;

/** A check that sends requests. */
public interface Probe {
    /** The check's name in reports. */
    String name();

    /** Whether the check applies to the operation. */
    boolean applies(OperationUnderTest subject);

    /** Whether the check is about paging. It is skipped if the description does not say how the list is paged. */
    default boolean isAboutPages() {
        return false;
    }

    /** Runs the check. Throws {@link RequestNotPossibleException} with the reason if it cannot be run. */
    void run(OperationUnderTest subject) throws RequestNotPossibleException;
}
