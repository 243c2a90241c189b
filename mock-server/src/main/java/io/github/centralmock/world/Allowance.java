package io.github.centralmock.world;

import io.github.centralmock.world.RateLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets bursts pass: it holds as many requests as a burst has, and refills as fast as the window's limit says. Kept as the
 * time that refilling took, of which each request uses up its share.
 */
final class Allowance {
    private final long share;
    private final long full;
    private long credit;
    private Instant at;

    Allowance(Window window) {
        share = window.length().toMillis() / window.limit();
        full = share * window.burst();
        credit = full;
        at = Instant.MAX;
    }

    int left(Instant now) {
        return (int) (creditAt(now) / share);
    }

    /** Spends one request's share, or says how long to wait: a refused request uses nothing up. */
    Optional<Duration> take(Instant now) {
        credit = creditAt(now);
        at = now;
        if (credit < share) {
            return Optional.of(Duration.ofMillis(share - credit));
        }
        credit -= share;
        return Optional.empty();
    }

    /** A clock that was set back takes nothing away. */
    private long creditAt(Instant now) {
        return now.isAfter(at)
                ? Math.min(full, credit + Duration.between(at, now).toMillis())
                : credit;
    }
}
