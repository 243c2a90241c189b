package io.github.centralmock.contract.report;

import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.RunResult;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run of the mock saw, to say of another target's deviation whether the mock does the same. */
record MockRun(Set<String> keys, CheckCoverage checks) {
    static MockRun of(RunResult run) {
        return new MockRun(
                run.deviations().stream().map(Deviation::key).collect(Collectors.toSet()), CheckCoverage.of(run));
    }

    static MockRun of(EarlierRun run) {
        return new MockRun(run.deviations().keySet(), run.checks());
    }

    String wordOn(Deviation seen) {
        if (keys.contains(seen.key())) {
            return "the mock does the same";
        }
        return checks.include(seen.operation().id(), seen.check(), seen.status())
                ? "the mock does as described"
                : DriftReport.NOT_COMPARED;
    }
}
