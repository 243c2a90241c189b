package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what a run finds; the same deviation seen twice is one with a count. Safe for several threads. */
public final class ResultCollector {
    private final Map<String, Deviation> deviations = new LinkedHashMap<>();
    private final Map<String, PassedCheck> proofs = new LinkedHashMap<>();
    private final Map<String, SkippedCheck> omissions = new LinkedHashMap<>();

    private static final int SHORTEST_SECRET = 6;

    private final List<Supplier<Set<String>>> secrets = new ArrayList<>();
    private final boolean stopsAtFirst;

    public ResultCollector() {
        this(false);
    }

    private ResultCollector(boolean stopsAtFirst) {
        this.stopsAtFirst = stopsAtFirst;
    }

    /** One that ends the run with {@link FirstDeviationException} as soon as there is anything to note. */
    public static ResultCollector stoppingAtFirst() {
        return new ResultCollector(true);
    }

    /** From now on none of these words is kept, wherever a target may have put them. */
    public synchronized void hide(Supplier<Set<String>> words) {
        secrets.add(words);
    }

    private String hidden(String text) {
        String plain = text;
        for (Supplier<Set<String>> words : secrets) {
            for (String word : words.get()) {
                plain = word.length() < SHORTEST_SECRET ? plain : plain.replace(word, "<secret>");
            }
        }
        return plain;
    }

    public synchronized void deviates(Deviation raw) {
        Deviation seen = secrets.isEmpty() ? raw : raw.with(this::hidden);
        deviations.merge(seen.key(), seen, Deviation::and);
        if (stopsAtFirst) {
            throw new FirstDeviationException(seen);
        }
    }

    public synchronized void holds(ApiOperation operation, String check) {
        proofs.merge(
                operation.id() + " " + check,
                new PassedCheck(operation, check, 1),
                (before, again) -> new PassedCheck(operation, check, before.count() + 1));
    }

    public synchronized void omitted(ApiOperation operation, String check, String reason) {
        omissions.putIfAbsent(operation.id() + " " + check, new SkippedCheck(operation, check, hidden(reason)));
    }

    public synchronized List<Deviation> deviations() {
        return List.copyOf(deviations.values());
    }

    /** What held throughout: a check that also found a deviation in the operation proves nothing. */
    public synchronized List<PassedCheck> proofs() {
        return proofs.values().stream()
                .filter(proof -> deviations.values().stream()
                        .noneMatch(found ->
                                found.operation().id().equals(proof.operation().id())
                                        && found.check().equals(proof.check())))
                .toList();
    }

    /** What could not be checked, not even with another answer of the operation. */
    public synchronized List<SkippedCheck> omissions() {
        return omissions.entrySet().stream()
                .filter(omission -> !proofs.containsKey(omission.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
