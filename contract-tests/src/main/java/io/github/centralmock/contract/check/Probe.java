package io.github.centralmock.contract.check;

import io.github.centralmock.contract.generated.CannotBuild;

/** A check of one job that sends calls of its own. */
interface Probe {
    /** The check's name in reports. */
    String name();

    /** Whether the description gives this check something to do. */
    boolean applies(Subject subject);

    /** Whether the check is about pages, and cannot be made where the description does not say how a list is paged. */
    default boolean isAboutPages() {
        return false;
    }

    /** Makes the check; throws {@link CannotBuild} with the reason when it cannot be made here and now. */
    void run(Subject subject) throws CannotBuild;
}
