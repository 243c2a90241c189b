package io.github.centralmock;

import io.github.centralmock.openapi.Descriptions;

/** The descriptions that the mock serves, for tests that go through all of them. */
public final class Described {
    private Described() {}

    public static Descriptions operations() {
        return Descriptions.named(Apis.DESCRIPTIONS);
    }
}
