package io.github.centralmock.contract.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many calls may begin within how long a time; several limits hold together. Safe for several threads. */
final class RateLimiter {
    /** At most this many calls within any stretch of this length. */
    record Limit(int calls, Duration within) {}

    /** Below what the vendor documents, which is 10 a second, 100 a minute, 1,000 an hour; the rest is a reserve. */
    static final List<Limit> OF_A_RUN = limits(80, 900);

    /** For removing what a run made: the reserve may be used up. */
    static final List<Limit> WITH_THE_RESERVE = limits(100, 1000);

    private final ThrottleClock clock;
    private final Deque<Long> begun = new ArrayDeque<>();

    RateLimiter(ThrottleClock clock) {
        this.clock = clock;
    }

    private static List<Limit> limits(int aMinute, int anHour) {
        return List.of(
                new Limit(8, Duration.ofSeconds(1)),
                new Limit(aMinute, Duration.ofMinutes(1)),
                new Limit(anHour, Duration.ofHours(1)));
    }

    /** Counts a request that starts now and returns 0; if it must wait, counts no request and returns the waiting time in milliseconds. */
    synchronized long begin(List<Limit> limits) {
        long wait = waitMillis(limits);
        if (wait == 0) {
            begun.addLast(clock.millis());
        }
        return wait;
    }

    private long waitMillis(List<Limit> limits) {
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
