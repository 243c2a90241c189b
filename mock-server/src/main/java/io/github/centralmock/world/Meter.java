package io.github.centralmock.world;

import io.github.centralmock.world.RateLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much of one window a client has used at one account, counted in fixed windows of the world's clock. */
final class Meter {
    final Window window;
    private final Optional<Allowance> allowance;
    private long number;
    private int count;

    Meter(Window window) {
        this.window = window;
        this.allowance = Optional.of(window).filter(Window::letsBurstsPass).map(Allowance::new);
    }

    /** Counts one request; when it is over the limit, the answer is how long to wait. */
    Optional<Duration> count(Instant now) {
        count = used(now) + 1;
        number = numberAt(now);
        return allowance.isPresent() ? allowance.get().take(now) : untilNextWindow(now);
    }

    /** How many requests there were in the window that {@code now} lies in. */
    int used(Instant now) {
        return number == numberAt(now) ? count : 0;
    }

    /** How many more may come at once. */
    int left(Instant now) {
        return allowance.map(held -> held.left(now)).orElseGet(() -> Math.max(0, window.limit() - used(now)));
    }

    private Optional<Duration> untilNextWindow(Instant now) {
        if (!window.enforced() || count <= window.limit()) {
            return Optional.empty();
        }
        long end = (number + 1) * window.length().toMillis();
        return Optional.of(Duration.ofMillis(end - now.toEpochMilli()));
    }

    private long numberAt(Instant now) {
        return now.toEpochMilli() / window.length().toMillis();
    }
}
