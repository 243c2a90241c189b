package io.github.centralmock.world;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a fault strikes: which requests, how often, with what probability, from what seed. */
public final class FaultRule {
    /** What a request must look like; null members match everything, {@code *} in a path matches any run. */
    public record Match(String method, String path, String operationId, String accountId, String clientId) {
        boolean matches(Request request) {
            return same(method, request.method())
                    && same(operationId, request.operationId())
                    && same(accountId, request.accountId())
                    && same(clientId, request.clientId());
        }

        private static boolean same(String wanted, String actual) {
            return wanted == null || wanted.equalsIgnoreCase(actual);
        }
    }

    /** What is known of a request when faults are looked up. */
    public record Request(String method, String path, String operationId, String accountId, String clientId) {}

    private final String id;
    private final Match match;
    private final Pattern path;
    private final Fault fault;
    private final int times;
    private final double probability;
    private final long seed;
    private final SplittableRandom random;
    private final AtomicInteger timesApplied;

    /** A rule that strikes on every request that matches, without end. */
    public static FaultRule of(Match match, Fault fault) {
        return new FaultRule(UUID.randomUUID().toString(), match, fault, 0, 1, 1, new AtomicInteger());
    }

    /**
     * The same rule with other values: it keeps its id, and counts on where this one is.
     *
     * @param times how often it strikes at most; 0 means without end
     * @throws IllegalArgumentException if a number is out of its range
     */
    public FaultRule with(int times, double probability, long seed) {
        return new FaultRule(id, match, fault, times, probability, seed, timesApplied);
    }

    /** The same rule with another fault. */
    public FaultRule with(Fault changed) {
        return new FaultRule(id, match, changed, times, probability, seed, timesApplied);
    }

    private FaultRule(
            String id, Match match, Fault fault, int times, double probability, long seed, AtomicInteger struck) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("\"probability\" must be a number from 0 to 1.");
        }
        if (times < 0) {
            throw new IllegalArgumentException("\"times\" must not be negative.");
        }
        this.id = id;
        this.match = match;
        this.path = match.path() == null ? null : glob(match.path());
        this.fault = fault;
        this.times = times;
        this.probability = probability;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.timesApplied = struck;
    }

    private static Pattern glob(String path) {
        return Pattern.compile(
                Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** Whether the fault strikes this request; counts it if so. */
    synchronized boolean tryApply(Request request) {
        boolean isMeant = match.matches(request)
                && (path == null || path.matcher(request.path()).matches());
        if (isExhausted(timesApplied.get()) || !isMeant) {
            return false;
        }
        if (probability < 1 && random.nextDouble() >= probability) {
            return false;
        }
        return !isExhausted(timesApplied.getAndUpdate(count -> isExhausted(count) ? count : count + 1));
    }

    private boolean isExhausted(int count) {
        return times > 0 && count >= times;
    }

    public String id() {
        return id;
    }

    public Match match() {
        return match;
    }

    public Fault fault() {
        return fault;
    }

    public int times() {
        return times;
    }

    public double probability() {
        return probability;
    }

    public long seed() {
        return seed;
    }

    public int timesApplied() {
        return timesApplied.get();
    }
}
