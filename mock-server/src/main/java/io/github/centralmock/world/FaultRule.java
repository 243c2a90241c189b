package io.github.centralmock.world;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a fault strikes: which requests, how often, with what probability, from what seed. */
public final class FaultRule {
    /** What a request must look like; null members match everything, {@code *} in a path matches any run. */
    public record Match(String method, String path, String operationId, String accountId, String clientId) {
        boolean accepts(Request request) {
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
    private int struck;

    /** @param times how often it strikes at most; 0 means without end */
    public FaultRule(String id, Match match, Fault fault, int times, double probability, long seed) {
        this.id = id;
        this.match = match;
        this.path = match.path() == null ? null : glob(match.path());
        this.fault = fault;
        this.times = times;
        this.probability = probability;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    private static Pattern glob(String path) {
        return Pattern.compile(
                Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** Whether the fault strikes this request; counts it if so. */
    synchronized boolean strikes(Request request) {
        boolean isMeant = match.accepts(request)
                && (path == null || path.matcher(request.path()).matches());
        if (isSpent() || !isMeant) {
            return false;
        }
        if (probability < 1 && random.nextDouble() >= probability) {
            return false;
        }
        struck++;
        return true;
    }

    private boolean isSpent() {
        return times > 0 && struck >= times;
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

    public synchronized int struck() {
        return struck;
    }
}
