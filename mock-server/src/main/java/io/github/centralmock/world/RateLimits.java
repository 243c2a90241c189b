package io.github.centralmock.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The vendor's request limits, counted per credential and account on the world's clock. Off unless asked for; only those
 * that the service is known to enforce refuse.
 */
public final class RateLimits {
    /**
     * So many requests in so much time.
     *
     * @param burst how many pass after a pause: more than the limit where the service lets bursts pass and only then holds
     *     clients to the limit, the same as the limit where every window begins anew, 0 where it is a recommendation
     */
    public record Window(String name, Duration length, int limit, int burst) {
        /** Whether going over it is refused, or only counted. */
        public boolean enforced() {
            return burst > 0;
        }

        public boolean allowsBursts() {
            return burst > limit;
        }
    }

    /** A request refused, and how long until one passes again. */
    public record Refusal(Window window, Duration remaining) {}

    public static final List<Window> REAL = List.of(
            new Window("second", Duration.ofSeconds(1), 10, 0),
            new Window("minute", Duration.ofMinutes(1), 100, 300),
            new Window("hour", Duration.ofHours(1), 1_000, 0),
            new Window("day", Duration.ofDays(1), 200_000, 200_000));

    private final List<Window> windows;
    private final Map<String, List<FixedWindowCounter>> counters = new HashMap<>();

    /** @param windows the windows to count; none switches the limits off */
    public RateLimits(List<Window> windows) {
        this.windows = List.copyOf(windows);
    }

    public boolean isOff() {
        return windows.isEmpty();
    }

    public List<Window> windows() {
        return windows;
    }

    /** Counts one request; says which enforced window it exceeds, if any. */
    public synchronized Optional<Refusal> count(String clientId, String accountId, Instant now) {
        Optional<Refusal> refusal = Optional.empty();
        for (FixedWindowCounter meter : counters.computeIfAbsent(clientId + " " + accountId, any -> newCounters())) {
            Optional<Duration> wait = meter.count(now);
            if (wait.isPresent()) {
                refusal = Optional.of(new Refusal(meter.window, wait.get()));
            }
        }
        return refusal;
    }

    private List<FixedWindowCounter> newCounters() {
        return windows.stream().map(FixedWindowCounter::new).toList();
    }

    /** The counts of the windows that contain {@code now}, by "clientId accountId", then by window name. */
    public synchronized Map<String, Map<String, Integer>> counts(Instant now) {
        return valuesByName(window -> true, meter -> meter.used(now));
    }

    /** How many requests would pass now, for the windows that are enforced; keys as of the counts. */
    public synchronized Map<String, Map<String, Integer>> remaining(Instant now) {
        return valuesByName(Window::enforced, meter -> meter.remaining(now));
    }

    private Map<String, Map<String, Integer>> valuesByName(
            Predicate<Window> which, ToIntFunction<FixedWindowCounter> value) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        counters.forEach((key, mine) -> {
            Map<String, Integer> values = new LinkedHashMap<>();
            mine.stream()
                    .filter(meter -> which.test(meter.window))
                    .forEach(meter -> values.put(meter.window.name(), value.applyAsInt(meter)));
            all.put(key, values);
        });
        return all;
    }

    public synchronized void clear() {
        counters.clear();
    }
}
