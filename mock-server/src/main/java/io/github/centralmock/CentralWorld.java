package io.github.centralmock;

import java.net.URI;

/**
 * One self-contained Sophos Central: accounts with their data, credentials, a clock, faults and a journal. {@link CentralMock} is
 * the main world of a server, a {@link Sandbox} is a copy with credentials of its own. All methods may be called while
 * requests run, from any thread.
 */
public interface CentralWorld {
    /** The id by which the control plane knows this world: {@code main}, or that of a sandbox. */
    String id();

    /** Where clients reach the server, such as {@code http://localhost:8080}; the same for all worlds of a server. */
    URI baseUri();

    /** The API credentials of this world, as they are now. */
    CentralCredentials credentials();

    /** The clock that this world's times, tokens and limits follow. */
    CentralClock clock();

    /** The faults that requests of this world meet. */
    CentralFaults faults();

    /** The requests that this world received. */
    CentralJournal journal();

    /** Keeps the current data in memory, in constant time, until {@link #forget} or the end of the world. */
    Snapshot snapshot();

    /**
     * Puts the data back as it was. Clock, tokens, faults and journal stay as they are.
     *
     * @throws IllegalArgumentException if this world has no such snapshot
     */
    void restore(Snapshot snapshot);

    /**
     * Removes a snapshot.
     *
     * @throws IllegalArgumentException if this world has no such snapshot
     */
    void forget(Snapshot snapshot);

    /** Puts everything back as it was when this world began: data and clock; removes faults, tokens and the journal. */
    void reset();

    /** Makes a copy of this world as it is now, with credentials of its own; close it when it is no longer needed. */
    Sandbox sandbox();
}
