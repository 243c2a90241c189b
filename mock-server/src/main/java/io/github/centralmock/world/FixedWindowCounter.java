package io.github.centralmock.world;

import io.github.centralmock.world.RateLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much of one window a client has used at one account, counted in fixed windows of the world's clock. */
final class FixedWindowCounter {
    final Window window;
    private final Optional<TokenBucket> bucket;
    private long windowNumber;
    private int count;

    FixedWindowCounter(Window window) {
        this.window = window;
        this.bucket = Optional.of(window).filter(Window::allowsBursts).map(TokenBucket::new);
    }

    /** Counts one request; when it is over the limit, the answer is how long to wait. */
    Optional<Duration> count(Instant now) {
        count = used(now) + 1;
        windowNumber = windowNumberAt(now);
        return bucket.isPresent() ? bucket.get().tryConsume(now) : untilNextWindow(now);
    }

    /** The number of requests in the window that contains {@code now}. */
    int used(Instant now) {
        return windowNumber == windowNumberAt(now) ? count : 0;
    }

    /** How many more may come at once. */
    int remaining(Instant now) {
        return bucket.map(held -> held.remaining(now)).orElseGet(() -> Math.max(0, window.limit() - used(now)));
    }

    private Optional<Duration> untilNextWindow(Instant now) {
        if (!window.enforced() || count <= window.limit()) {
            return Optional.empty();
        }
        long end = (windowNumber + 1) * window.length().toMillis();
        return Optional.of(Duration.ofMillis(end - now.toEpochMilli()));
    }

    private long windowNumberAt(Instant now) {
        return now.toEpochMilli() / window.length().toMillis();
    }
}
