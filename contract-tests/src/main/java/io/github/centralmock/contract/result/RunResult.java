package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a run found out, without anything of the tenant's data.
 *
 * @param targetKind {@code mock}, {@code url} or {@code live}
 * @param targetName base URL, or {@code live}
 * @param scenarios what came of the scenarios, as far as they were played
 * @param requests how many calls were sent, tokens and repetitions included
 * @param ended why the run ended early or proved nothing; empty when it went through
 */
public record RunResult(
        String targetKind,
        String targetName,
        Instant startedAt,
        Instant endedAt,
        List<Deviation> deviations,
        List<PassedCheck> proofs,
        List<SkippedCheck> omissions,
        List<ScenarioResult> scenarios,
        int requests,
        Optional<RunTermination> ended) {
    /** What holds of refusals says nothing about an operation. */
    private static final Set<String> REFUSALS = Set.of("answer-envelope", "no-token");

    public RunResult {
        deviations = List.copyOf(deviations);
        proofs = List.copyOf(proofs);
        omissions = List.copyOf(omissions);
        scenarios = List.copyOf(scenarios);
    }

    /** A run of operations only. */
    public RunResult(
            String targetKind,
            String targetName,
            Instant startedAt,
            Instant endedAt,
            List<Deviation> deviations,
            List<PassedCheck> proofs,
            List<SkippedCheck> omissions,
            int requests,
            Optional<RunTermination> ended) {
        this(targetKind, targetName, startedAt, endedAt, deviations, proofs, omissions, List.of(), requests, ended);
    }

    /** The same run after it went on to play scenarios, which took as many requests in all, and how it ended then. */
    public RunResult with(List<ScenarioResult> played, int sent, Optional<RunTermination> end) {
        return new RunResult(
                targetKind, targetName, startedAt, Instant.now(), deviations, proofs, omissions, played, sent, end);
    }

    /** A run that never began, at a target of which no more than the name is known. */
    public static RunResult neverStarted(String kind, String name, RunTermination why) {
        Instant now = Instant.now();
        return new RunResult(kind, name, now, now, List.of(), List.of(), List.of(), 0, Optional.of(why));
    }

    /** 0 agrees, 1 differs; when the run ended early, what goes with that. */
    public int exitCode() {
        boolean agrees = deviations.isEmpty() && scenarios.stream().noneMatch(each -> each.is(Status.FAILED));
        return ended.map(RunTermination::exitCode).orElse(agrees ? 0 : 1);
    }

    /** The operations about which the run found something out, be it good or bad. */
    public Set<ApiOperation> examined() {
        Set<ApiOperation> examined = new LinkedHashSet<>();
        proofs.stream()
                .filter(proof -> !REFUSALS.contains(proof.check()))
                .forEach(proof -> examined.add(proof.operation()));
        deviations.forEach(seen -> examined.add(seen.operation()));
        return examined;
    }

    /** The operations that the run had before it, whatever came of them. */
    public Set<ApiOperation> tried() {
        Set<ApiOperation> tried = new LinkedHashSet<>(examined());
        proofs.forEach(proof -> tried.add(proof.operation()));
        omissions.forEach(omission -> tried.add(omission.operation()));
        return tried;
    }
}
