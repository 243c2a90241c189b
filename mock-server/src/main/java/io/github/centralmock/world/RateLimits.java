package io.github.centralmock.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vendor's request limits, counted per credential and account in fixed windows of the world's clock. Off unless
 * asked for; only the windows that the service is known to enforce refuse.
 */
public final class RateLimits {
    /** @param enforced whether going over it is refused, or only counted */
    public record Window(String name, Duration length, int limit, boolean enforced) {}

    /** A request refused, and how long its window still lasts. */
    public record Refusal(Window window, Duration remaining) {}

    /** The minute window lets bursts of about 300 pass although 100 are documented, so 300 is where it refuses. */
    public static final List<Window> REAL = List.of(
            new Window("second", Duration.ofSeconds(1), 10, false),
            new Window("minute", Duration.ofMinutes(1), 300, true),
            new Window("hour", Duration.ofHours(1), 1_000, false),
            new Window("day", Duration.ofDays(1), 200_000, true));

    private record Counter(long windowNumber, int count) {}

    private final List<Window> windows;
    private final Map<String, Map<String, Counter>> counters = new HashMap<>();

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
        Map<String, Counter> mine = counters.computeIfAbsent(key(clientId, accountId), any -> new LinkedHashMap<>());
        Optional<Refusal> refusal = Optional.empty();
        for (Window window : windows) {
            long number = now.toEpochMilli() / window.length().toMillis();
            Counter counter = mine.get(window.name());
            int count = counter != null && counter.windowNumber() == number ? counter.count() + 1 : 1;
            mine.put(window.name(), new Counter(number, count));
            if (window.enforced() && count > window.limit()) {
                long end = (number + 1) * window.length().toMillis();
                refusal = Optional.of(new Refusal(window, Duration.ofMillis(end - now.toEpochMilli())));
            }
        }
        return refusal;
    }

    /** The counts of the windows that {@code now} lies in, by "clientId accountId", then by window name. */
    public synchronized Map<String, Map<String, Integer>> counts(Instant now) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        counters.forEach((key, mine) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Window window : windows) {
                Counter counter = mine.get(window.name());
                long number = now.toEpochMilli() / window.length().toMillis();
                counts.put(window.name(), counter != null && counter.windowNumber() == number ? counter.count() : 0);
            }
            all.put(key, counts);
        });
        return all;
    }

    public synchronized void clear() {
        counters.clear();
    }

    private static String key(String clientId, String accountId) {
        return clientId + " " + accountId;
    }
}
