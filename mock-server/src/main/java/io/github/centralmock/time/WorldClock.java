package io.github.centralmock.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of one world: the machine's, moved by an offset, or frozen at an instant. */
public final class WorldClock {
    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;
    private volatile Instant frozenAt;

    public WorldClock(Clock machine) {
        this.machine = machine;
    }

    /** A clock that now shows, and does, what {@code other} shows and does. */
    public static WorldClock like(WorldClock other) {
        WorldClock copy = new WorldClock(other.machine);
        copy.offset = other.offset;
        copy.frozenAt = other.frozenAt;
        return copy;
    }

    /** The current time in whole milliseconds, the precision of the vendor's times. */
    public Instant now() {
        Instant frozen = frozenAt;
        Instant now = frozen != null ? frozen : machine.instant().plus(offset);
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Whether it may show another time than the machine does. */
    public boolean isMoved() {
        return frozenAt != null || !offset.isZero();
    }

    /** Moves the time forward (or back, when negative); a frozen clock stays frozen. */
    public synchronized void advance(Duration by) {
        if (frozenAt != null) {
            frozenAt = frozenAt.plus(by);
        } else {
            offset = offset.plus(by);
        }
    }

    /** Makes {@code instant} the current time. */
    public synchronized void set(Instant instant) {
        advance(Duration.between(now(), instant));
    }

    public synchronized void freeze() {
        frozenAt = now();
    }

    /** Lets a frozen clock run on from where it stands. */
    public synchronized void resume() {
        if (frozenAt != null) {
            offset = Duration.between(machine.instant(), frozenAt);
            frozenAt = null;
        }
    }

    /** Back to the machine's time, running. */
    public synchronized void reset() {
        offset = Duration.ZERO;
        frozenAt = null;
    }
}
