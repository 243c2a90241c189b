package io.github.centralmock;

/**
 * A copy of a world, made by {@link CentralWorld#sandbox}. Clients reach it by its credentials: the token that they get names
 * it. So tests that run in parallel share one server and do not see each other's changes.
 */
public interface Sandbox extends CentralWorld, AutoCloseable {
    /** Removes the sandbox; its credentials and tokens are then unknown. A second call has no effect. */
    @Override
    void close();
}
