package io.github.centralmock;

import io.github.centralmock.world.Worlds;

/** The inside of a mock, which its own tests see and users do not. */
public final class MockInternals {
    private MockInternals() {}

    public static Worlds worlds(CentralMock mock) {
        return mock.worlds();
    }
}
