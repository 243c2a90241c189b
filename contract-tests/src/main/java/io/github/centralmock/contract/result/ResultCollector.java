package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Collects the results of a run. Equal deviations are merged into one with a count. Safe for several threads. */
public final class ResultCollector {
    private final Map<String, Deviation> deviations = new LinkedHashMap<>();
    private final Map<String, PassedCheck> passedChecks = new LinkedHashMap<>();
    private final Map<String, SkippedCheck> skippedChecks = new LinkedHashMap<>();

    private static final int SHORTEST_SECRET = 6;

    private final List<Supplier<Set<String>>> secrets = new ArrayList<>();
    private final boolean stopsAtFirst;

    public ResultCollector() {
        this(false);
    }

    private ResultCollector(boolean stopsAtFirst) {
        this.stopsAtFirst = stopsAtFirst;
    }

    /** Returns a collector that throws {@link FirstDeviationException} at the first deviation. */
    public static ResultCollector stoppingAtFirst() {
        return new ResultCollector(true);
    }

    /** Replaces these secrets in all texts that are added later. */
    public synchronized void addSecrets(Supplier<Set<String>> group) {
        secrets.add(group);
    }

    private String redact(String text) {
        String plain = text;
        for (Supplier<Set<String>> group : secrets) {
            for (String secret : group.get()) {
                plain = secret.length() < SHORTEST_SECRET ? plain : plain.replace(secret, "<secret>");
            }
        }
        return plain;
    }

    public synchronized void addDeviation(Deviation unredacted) {
        Deviation deviation = secrets.isEmpty() ? unredacted : unredacted.mapTexts(this::redact);
        deviations.merge(deviation.key(), deviation, Deviation::merge);
        if (stopsAtFirst) {
            throw new FirstDeviationException(deviation);
        }
    }

    public synchronized void addPassed(ApiOperation operation, String check) {
        passedChecks.merge(
                operation.id() + " " + check,
                new PassedCheck(operation, check, 1),
                (before, second) -> new PassedCheck(operation, check, before.count() + 1));
    }

    public synchronized void addSkipped(ApiOperation operation, String check, String reason) {
        skippedChecks.putIfAbsent(operation.id() + " " + check, new SkippedCheck(operation, check, redact(reason)));
    }

    public synchronized List<Deviation> deviations() {
        return List.copyOf(deviations.values());
    }

    /** The passed checks, without those that also found a deviation in the same operation. */
    public synchronized List<PassedCheck> passedChecks() {
        return passedChecks.values().stream()
                .filter(passed -> deviations.values().stream()
                        .noneMatch(found ->
                                found.operation().id().equals(passed.operation().id())
                                        && found.check().equals(passed.check())))
                .toList();
    }

    /** The skipped checks, without those that passed on another response of the operation. */
    public synchronized List<SkippedCheck> skippedChecks() {
        return skippedChecks.entrySet().stream()
                .filter(skipped -> !passedChecks.containsKey(skipped.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
