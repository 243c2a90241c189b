package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.check.session.OperationUnderTest;
import io.github.centralmock.contract.request.RequestNotPossibleException;

/** A check of one job that sends calls of its own. */
public interface Probe {
    /** The check's name in reports. */
    String name();

    /** Whether the description gives this check something to do. */
    boolean applies(OperationUnderTest subject);

    /** Whether the check is about pages, and cannot be made where the description does not say how a list is paged. */
    default boolean isAboutPages() {
        return false;
    }

    /** Makes the check; throws {@link RequestNotPossibleException} with the reason when it cannot be made here and now. */
    void run(OperationUnderTest subject) throws RequestNotPossibleException;
}
