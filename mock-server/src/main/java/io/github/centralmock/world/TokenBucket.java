package io.github.centralmock.world;

import io.github.centralmock.world.RateLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets bursts pass: it holds as many requests as a burst has, and refills as fast as the window's limit says. Kept as the
 * time that refilling took, of which each request uses up its share.
 */
final class TokenBucket {
    private final long costPerRequest;
    private final long capacity;
    private long credit;
    private Instant at;

    TokenBucket(Window window) {
        costPerRequest = window.length().toMillis() / window.limit();
        capacity = costPerRequest * window.burst();
        credit = capacity;
        at = Instant.MAX;
    }

    int remaining(Instant now) {
        return (int) (creditAt(now) / costPerRequest);
    }

    /** Consumes the share of one request, or returns the waiting time. A refused request consumes no share. */
    Optional<Duration> tryConsume(Instant now) {
        credit = creditAt(now);
        at = now;
        if (credit < costPerRequest) {
            return Optional.of(Duration.ofMillis(costPerRequest - credit));
        }
        credit -= costPerRequest;
        return Optional.empty();
    }

    /** A clock that was set back does not reduce the content. */
    private long creditAt(Instant now) {
        return now.isAfter(at)
                ? Math.min(capacity, credit + Duration.between(at, now).toMillis())
                : credit;
    }
}
