package io.github.centralmock.contract.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a run found out, without anything of the tenant's data.
 *
 * @param targetKind {@code mock}, {@code url} or {@code live}
 * @param targetName base URL, or {@code live}
 * @param requests how many calls were sent, tokens and repetitions included
 * @param stop why the run ended early: a budget or safety stop; empty when it went through
 */
public record RunResult(
        String targetKind,
        String targetName,
        Instant startedAt,
        Instant endedAt,
        List<Deviation> deviations,
        List<Proof> proofs,
        List<Omission> omissions,
        int requests,
        Optional<String> stop) {
    public RunResult {
        deviations = List.copyOf(deviations);
        proofs = List.copyOf(proofs);
        omissions = List.copyOf(omissions);
    }

    /** 0 agrees, 1 differs, 3 stopped by budget or safety. A run that could not start (2) has no result. */
    public int exitCode() {
        return stop.isPresent() ? 3 : deviations.isEmpty() ? 0 : 1;
    }
}
