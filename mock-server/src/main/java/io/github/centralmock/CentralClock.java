package io.github.centralmock;

import io.github.centralmock.time.WorldClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a world. It starts at the system time and runs; tests move it instead of waiting. It goes from 1970 to 8000:
 * a move out of that range throws a {@link DateTimeException} and has no effect.
 */
public final class CentralClock {
    private final WorldClock clock;

    CentralClock(WorldClock clock) {
        this.clock = clock;
    }

    /** The time of the world, in whole milliseconds. */
    public Instant now() {
        return clock.now();
    }

    /** Whether the clock is frozen. */
    public boolean isFrozen() {
        return clock.isFrozen();
    }

    /** Moves the time forward, or back if negative; a frozen clock stays frozen. */
    public void advance(Duration by) {
        clock.advance(by);
    }

    /** Makes this the current time; a frozen clock stays frozen. */
    public void set(Instant now) {
        clock.set(now);
    }

    /** Stops the clock at its current time. */
    public void freeze() {
        clock.freeze();
    }

    /** Stops the clock at this time. */
    public void freezeAt(Instant now) {
        clock.freezeAt(now);
    }

    /** Lets a frozen clock run on from the time that it shows. */
    public void resume() {
        clock.resume();
    }
}
