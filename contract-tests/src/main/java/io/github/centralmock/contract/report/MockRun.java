package io.github.centralmock.contract.report;

import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.RunResult;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of a run of the mock, to find out whether the mock has the same deviation as another target. */
record MockRun(Set<String> keys, CheckCoverage checks) {
    static MockRun of(RunResult run) {
        return new MockRun(
                run.deviations().stream().map(Deviation::key).collect(Collectors.toSet()), CheckCoverage.of(run));
    }

    static MockRun of(EarlierRun run) {
        return new MockRun(run.deviations().keySet(), run.checks());
    }

    String compare(Deviation deviation) {
        if (keys.contains(deviation.key())) {
            return "the mock has the same deviation";
        }
        return checks.include(deviation.operation().id(), deviation.check(), deviation.status())
                ? "the mock follows the description"
                : DriftReport.NOT_COMPARED;
    }
}
