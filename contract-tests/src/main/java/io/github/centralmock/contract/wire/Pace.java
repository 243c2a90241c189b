package io.github.centralmock.contract.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many calls may begin within how long a time; several limits hold together. Safe for several threads. */
final class Pace {
    /** At most this many calls within any stretch of this length. */
    record Limit(int calls, Duration within) {}

    /** A little below what the vendor documents: 10 a second, 100 a minute, 1,000 an hour. */
    static final List<Limit> BELOW_THE_VENDORS_LIMITS = List.of(
            new Limit(8, Duration.ofSeconds(1)),
            new Limit(90, Duration.ofMinutes(1)),
            new Limit(950, Duration.ofHours(1)));

    private final List<Limit> limits;
    private final Clock clock;
    private final Deque<Long> begun = new ArrayDeque<>();

    Pace(List<Limit> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Waits until the next call may begin, and counts it. */
    synchronized void turn() {
        for (long wait = waitMillis(); wait > 0; wait = waitMillis()) {
            clock.sleep(wait);
        }
        begun.addLast(clock.millis());
    }

    private long waitMillis() {
        long now = clock.millis();
        long longest = limits.stream()
                .mapToLong(limit -> limit.within().toMillis())
                .max()
                .orElse(0);
        while (!begun.isEmpty() && begun.peekFirst() <= now - longest) {
            begun.removeFirst();
        }
        return limits.stream().mapToLong(limit -> waitFor(limit, now)).max().orElse(0);
    }

    private long waitFor(Limit limit, long now) {
        long start = now - limit.within().toMillis();
        long recent = begun.stream().filter(at -> at > start).count();
        if (recent < limit.calls()) {
            return 0;
        }
        long oldestThatCounts = begun.stream()
                .filter(at -> at > start)
                .skip(recent - limit.calls())
                .findFirst()
                .orElse(now);
        return oldestThatCounts - start;
    }
}
