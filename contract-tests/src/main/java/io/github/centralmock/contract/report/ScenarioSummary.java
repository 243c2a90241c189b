package io.github.centralmock.contract.report;

import io.github.centralmock.contract.result.ScenarioResult;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts and groups the scenarios of a run for all forms of the report. */
record ScenarioSummary(List<ScenarioResult> all) {
    boolean isEmpty() {
        return all.isEmpty();
    }

    List<ScenarioResult> failed() {
        return withStatus(Status.FAILED);
    }

    int passed() {
        return withStatus(Status.PASSED).size();
    }

    int skipped() {
        return withStatus(Status.SKIPPED).size();
    }

    /** The number of scenarios that were not skipped. */
    int notSkipped() {
        return all.size() - skipped();
    }

    private List<ScenarioResult> withStatus(Status status) {
        return all.stream().filter(scenario -> scenario.is(status)).toList();
    }

    Map<String, List<ScenarioResult>> skippedByReason() {
        return withStatus(Status.SKIPPED).stream()
                .collect(Collectors.groupingBy(ScenarioResult::reason, LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<ScenarioResult>> byApi() {
        return all.stream()
                .collect(Collectors.groupingBy(ScenarioResult::api, LinkedHashMap::new, Collectors.toList()));
    }
}
