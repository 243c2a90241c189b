package io.github.centralmock.contract.cli;

import io.github.centralmock.contract.target.TargetFailure;
import java.nio.file.Path;

/** The checkout that the launcher runs in; system property {@code central.home} names it. */
final class Checkout {
    private Checkout() {}

    static boolean isKnown() {
        return System.getProperty("central.home") != null;
    }

    /** A file or folder of the checkout; throws a {@link TargetFailure} when there is none. */
    static Path path(String name) {
        if (!isKnown()) {
            throw new TargetFailure("this needs a checkout of the project: run it as ./central");
        }
        return Path.of(System.getProperty("central.home")).resolve(name);
    }

    static Path fixtures() {
        return path("fixtures");
    }
}
