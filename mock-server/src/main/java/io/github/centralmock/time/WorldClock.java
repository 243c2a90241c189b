package io.github.centralmock.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The clock of one world: the system clock with an offset, or frozen at an instant. */
public final class WorldClock {
    /** The range leaves room for durations of 1,000 years in both directions, so that every result has a wire format. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("8000-01-01T00:00:00Z");

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;
    private volatile Instant frozenAt;
    private final Duration firstOffset;
    private final Instant firstFrozenAt;

    public WorldClock(Clock system) {
        this(system, Duration.ZERO, null);
    }

    private WorldClock(Clock system, Duration offset, Instant frozenAt) {
        this.system = system;
        this.firstOffset = offset;
        this.firstFrozenAt = frozenAt;
        reset();
    }

    /** A clock that now shows, and does, what {@code other} shows and does. */
    public static WorldClock like(WorldClock other) {
        synchronized (other) {
            return new WorldClock(other.system, other.offset, other.frozenAt);
        }
    }

    /** The current time in whole milliseconds, the precision of the vendor's times. */
    public Instant now() {
        Instant frozen = frozenAt;
        Instant now = frozen != null ? frozen : system.instant().plus(offset);
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Whether this clock may differ from the system clock. */
    public boolean isMoved() {
        return frozenAt != null || !offset.isZero();
    }

    /**
     * Moves the time forward (or back, when negative); a frozen clock stays frozen.
     *
     * @throws DateTimeException when that is out of its range; then it has not moved
     */
    public synchronized void advance(Duration by) {
        try {
            within(now().plus(by));
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange();
        }
        if (frozenAt != null) {
            frozenAt = frozenAt.plus(by);
        } else {
            offset = offset.plus(by);
        }
    }

    /** Makes {@code instant} the current time. @throws DateTimeException when it is out of range */
    public synchronized void set(Instant instant) {
        advance(Duration.between(now(), within(instant)));
    }

    public synchronized void freeze() {
        frozenAt = now();
    }

    /** Stops the time at {@code instant}. @throws DateTimeException when it is out of range */
    public synchronized void freezeAt(Instant instant) {
        frozenAt = within(instant);
    }

    /**
     * Sets the time if one is given, and stops or resumes it if that is asked for; the time does not go on between the two.
     *
     * @throws DateTimeException when the instant is out of range
     */
    public synchronized void change(Optional<Instant> instant, Optional<Boolean> frozen) {
        if (frozen.orElse(false)) {
            freezeAt(instant.orElseGet(this::now));
        } else {
            instant.ifPresent(this::set);
            frozen.ifPresent(no -> resume());
        }
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw outOfRange();
        }
        return instant;
    }

    private static DateTimeException outOfRange() {
        return new DateTimeException("The clock goes from " + EARLIEST + " to " + LATEST + ".");
    }

    /** Lets a frozen clock run again from its current time. */
    public synchronized void resume() {
        if (frozenAt != null) {
            offset = Duration.between(system.instant(), frozenAt);
            frozenAt = null;
        }
    }

    /** Resets the clock to its start: running at the system time, or at the time of the clock that it was copied from. */
    public synchronized void reset() {
        offset = firstOffset;
        frozenAt = firstFrozenAt;
    }
}
