package io.github.centralmock.contract.http;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Keeps a run polite: below the vendor's rate limits, within a budget of calls, and patient with 429 and 503. At a mock it
 * is off: requests are neither delayed nor repeated.
 */
public final class RequestThrottle {
    private static final int ATTEMPTS = 6;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    /** A target that gave no answer so many times in a row is not asked for ever. */
    private static final int SILENCES = 3;

    private static final String IS_BEING_STOPPED = "the run is being stopped";

    /** A wait ends this soon when the run is being stopped. */
    private static final long SLICE_MILLIS = 250;

    private final int budget;
    private final ThrottleClock clock;
    private final RateLimiter pace;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger silences = new AtomicInteger();
    private final Set<Thread> removers = ConcurrentHashMap.newKeySet();
    private volatile boolean relaxed;
    private volatile boolean isOver;
    private volatile String stop;
    private volatile Consumer<String> listener = line -> {};

    /** The budget is the number of calls that may be sent; 0 is no limit. */
    public RequestThrottle(int budget, ThrottleClock clock) {
        this.budget = budget;
        this.clock = clock;
        this.pace = new RateLimiter(clock);
    }

    /** No limits at all, for what is known to be a mock. */
    public static RequestThrottle free() {
        RequestThrottle traffic = new RequestThrottle(0, ThrottleClock.REAL);
        traffic.relax();
        return traffic;
    }

    public void relax() {
        relaxed = true;
    }

    /** Sets the listener for messages about long waits. */
    public void reportTo(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Sends one line to the listener. */
    public void say(String line) {
        listener.accept(line);
    }

    /**
     * Cleans up behind a run: what this thread sends meanwhile may use the reserve of the pace and is outside the budget;
     * what others want to send is stopped, even while it waits for its turn.
     */
    public void removing(Runnable removal) {
        boolean isFirst = removers.add(Thread.currentThread());
        try {
            removal.run();
        } finally {
            if (isFirst) {
                removers.remove(Thread.currentThread());
            }
        }
    }

    /** As {@link #removing} when the process ends: what others want to send stays stopped afterwards too. */
    public void endingWith(Runnable removal) {
        isOver = true;
        stop = IS_BEING_STOPPED;
        removing(removal);
    }

    /** Notes whether a call was answered at all. */
    void noteResponse(boolean received) {
        silences.updateAndGet(before -> received ? 0 : before + 1);
    }

    /** Whether the last calls were not answered at all. */
    public boolean isSilent() {
        return silences.get() >= SILENCES;
    }

    /** Why a call was held back for good; empty as long as none was. */
    public Optional<String> stop() {
        return Optional.ofNullable(stop);
    }

    /** Stores the reason to stop sending and returns it as an exception. */
    public RunAbortedException stopped(String reason) {
        stop = reason;
        return new RunAbortedException(reason);
    }

    public int sent() {
        return sent.get();
    }

    /** Waits for the next call's turn; throws {@link RunAbortedException} when the budget is spent or the run is being stopped. */
    public void turn() {
        requireGoing();
        if (!isRemover() && budget > 0 && sent.get() >= budget) {
            throw stopped("the budget of " + budget + " requests is spent");
        }
        for (long wait = waitMillis(); wait > 0; wait = waitMillis()) {
            pause(wait, "Held back to stay below the vendor's limits");
        }
        sent.incrementAndGet();
    }

    private long waitMillis() {
        return relaxed ? 0 : pace.begin(isRemover() ? RateLimiter.WITH_THE_RESERVE : RateLimiter.OF_A_RUN);
    }

    private boolean isRemover() {
        return removers.contains(Thread.currentThread());
    }

    private void requireGoing() {
        if ((isOver || !removers.isEmpty()) && !isRemover()) {
            throw stopped(IS_BEING_STOPPED);
        }
    }

    private void pause(long millis, String why) {
        if (millis > WORTH_TELLING.toMillis()) {
            LocalTime end = LocalTime.now().plus(millis, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
            say(why + "; it goes on at " + end.format(DateTimeFormatter.ISO_LOCAL_TIME));
        }
        for (long left = millis; left > 0; left -= SLICE_MILLIS) {
            clock.sleep(Math.min(left, SLICE_MILLIS));
            requireGoing();
        }
    }

    /**
     * Whether the same call should go out again, after having waited as the answer asks. Throws {@link RunAbortedException} when the
     * target refuses for good.
     */
    public boolean waitedToRepeat(String method, ApiResponse answer, int attempt) {
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
        Duration wait = asked.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : asked;
        pause(wait.toMillis(), "The target answered " + answer.status() + " and is asked again later");
        return true;
    }

    /** 2, 4, 8 ... seconds, and any part of that more, so that several clients do not come back together. */
    private static Duration backOff(int attempt) {
        long step = 1000L << Math.min(attempt, 6);
        return Duration.ofMillis(step / 2 + ThreadLocalRandom.current().nextLong(step));
    }

    private static Optional<Duration> asked(ApiResponse answer) {
        Optional<String> header = answer.header("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (header.get().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header.get())));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(header.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(ZonedDateTime.now(until.getZone()), until));
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }
}
