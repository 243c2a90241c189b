package io.github.centralmock.contract.wire;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a run polite: below the vendor's rate limits, within a budget of calls, and patient with 429 and 503. At a mock it
 * is relaxed: nothing is delayed and nothing repeated.
 */
public final class Traffic {
    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Clock clock;
    private final Pace pace;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile int budget;
    private volatile boolean relaxed;
    private volatile boolean closed;
    private volatile String stop;

    /** The budget is the number of calls that may be sent; 0 is no limit. */
    public Traffic(int budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
        this.pace = new Pace(Pace.BELOW_THE_VENDORS_LIMITS, clock);
    }

    /** No limits at all, for what is known to be a mock. */
    public static Traffic free() {
        Traffic traffic = new Traffic(0, Clock.REAL);
        traffic.relax();
        return traffic;
    }

    public void relax() {
        relaxed = true;
    }

    /** Lets a run clean up behind itself although its budget is spent; the pace still holds. */
    public void liftBudget() {
        budget = 0;
        closed = false;
    }

    /** From now on nothing goes out. */
    public void close() {
        closed = true;
    }

    /** Why a call was held back for good; empty as long as none was. */
    public Optional<String> stop() {
        return Optional.ofNullable(stop);
    }

    /** Notes why nothing more may be sent; to be thrown. */
    public RunStopped stopped(String reason) {
        stop = reason;
        return new RunStopped(reason);
    }

    public int sent() {
        return sent.get();
    }

    /** Waits for the next call's turn; throws {@link RunStopped} when the budget is spent. */
    public void turn() {
        if (closed) {
            throw stopped("the run is being stopped");
        }
        if (budget > 0 && sent.get() >= budget) {
            throw stopped("the budget of " + budget + " requests is spent");
        }
        if (!relaxed) {
            pace.turn();
        }
        sent.incrementAndGet();
    }

    /**
     * Whether the same call should go out again, after having waited as the answer asks. Throws {@link RunStopped} when the
     * target refuses for good.
     */
    public boolean waitedToRepeat(String method, Answer answer, int attempt) {
        boolean busy = answer.status() == 429 || answer.status() == 503 && method.equals("GET");
        if (relaxed || !busy) {
            return false;
        }
        if (attempt >= ATTEMPTS) {
            if (answer.status() == 429) {
                throw stopped("the target still answers 429 (too many requests) after " + ATTEMPTS + " attempts");
            }
            return false;
        }
        Duration asked = asked(answer).orElseGet(() -> backOff(attempt));
        if (asked.compareTo(LONGEST_WAIT) > 0) {
            throw stopped("the target asks to wait " + asked.toSeconds() + " s before the next request");
        }
        clock.sleep(asked.toMillis());
        return true;
    }

    /** 2, 4, 8 ... seconds, and any part of that more, so that several clients do not come back together. */
    private static Duration backOff(int attempt) {
        long step = 1000L << Math.min(attempt, 6);
        return Duration.ofMillis(step / 2 + ThreadLocalRandom.current().nextLong(step));
    }

    private static Optional<Duration> asked(Answer answer) {
        Optional<String> header = answer.header("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (header.get().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header.get())));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(header.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(ZonedDateTime.now(until.getZone()), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }
}
