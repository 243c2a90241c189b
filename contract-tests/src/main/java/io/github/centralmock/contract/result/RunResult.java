package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The results of a run, without data of the tenant.
 *
 * @param targetKind {@code mock}, {@code url} or {@code live}
 * @param targetName base URL, or {@code live}
 * @param scenarios results of the scenarios that were run
 * @param requests number of requests that were sent, including token requests and retries
 * @param ended why the run ended early or checked no operation; empty if it was complete
 */
public record RunResult(
        String targetKind,
        String targetName,
        Instant startedAt,
        Instant endedAt,
        List<Deviation> deviations,
        List<PassedCheck> passedChecks,
        List<SkippedCheck> skippedChecks,
        List<ScenarioResult> scenarios,
        int requests,
        Optional<RunTermination> ended) {
    /** Checks of refusals, which are no evidence for the operation itself. */
    private static final Set<String> REFUSALS = Set.of("answer-envelope", "no-token");

    public RunResult {
        deviations = List.copyOf(deviations);
        passedChecks = List.copyOf(passedChecks);
        skippedChecks = List.copyOf(skippedChecks);
        scenarios = List.copyOf(scenarios);
    }

    /** Creates a result without scenarios. */
    public RunResult(
            String targetKind,
            String targetName,
            Instant startedAt,
            Instant endedAt,
            List<Deviation> deviations,
            List<PassedCheck> passedChecks,
            List<SkippedCheck> skippedChecks,
            int requests,
            Optional<RunTermination> ended) {
        this(
                targetKind,
                targetName,
                startedAt,
                endedAt,
                deviations,
                passedChecks,
                skippedChecks,
                List.of(),
                requests,
                ended);
    }

    /**
     * Returns this result with scenarios that were run after the operation checks, the total number of requests, and
     * the new termination.
     */
    public RunResult with(List<ScenarioResult> results, int requestCount, Optional<RunTermination> termination) {
        return new RunResult(
                targetKind,
                targetName,
                startedAt,
                Instant.now(),
                deviations,
                passedChecks,
                skippedChecks,
                results,
                requestCount,
                termination);
    }

    /** Creates the result of a run that could not start, for a target of which only the name is known. */
    public static RunResult neverStarted(String kind, String name, RunTermination reason) {
        Instant now = Instant.now();
        return new RunResult(kind, name, now, now, List.of(), List.of(), List.of(), 0, Optional.of(reason));
    }

    /**
     * The exit code: 0 if the target agrees with the descriptions, 1 if it differs; the code of the termination if the
     * run ended early.
     */
    public int exitCode() {
        boolean agrees = deviations.isEmpty() && scenarios.stream().noneMatch(each -> each.is(Status.FAILED));
        return ended.map(RunTermination::exitCode).orElse(agrees ? 0 : 1);
    }

    /** The operations for which the run has evidence or deviations. */
    public Set<ApiOperation> checkedOperations() {
        Set<ApiOperation> checkedOperations = new LinkedHashSet<>();
        passedChecks.stream()
                .filter(passed -> !REFUSALS.contains(passed.check()))
                .forEach(passed -> checkedOperations.add(passed.operation()));
        deviations.forEach(deviation -> checkedOperations.add(deviation.operation()));
        return checkedOperations;
    }

    /** All operations that the run tried to check. */
    public Set<ApiOperation> attemptedOperations() {
        Set<ApiOperation> attemptedOperations = new LinkedHashSet<>(checkedOperations());
        passedChecks.forEach(passed -> attemptedOperations.add(passed.operation()));
        skippedChecks.forEach(skipped -> attemptedOperations.add(skipped.operation()));
        return attemptedOperations;
    }
}
