package io.github.centralmock.contract.report;

import io.github.centralmock.contract.result.ScenarioResult;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The scenarios of a run, as all forms of the report count and group them. */
record ScenarioSummary(List<ScenarioResult> all) {
    boolean isEmpty() {
        return all.isEmpty();
    }

    List<ScenarioResult> failed() {
        return which(Status.FAILED);
    }

    int passed() {
        return which(Status.PASSED).size();
    }

    int skipped() {
        return which(Status.SKIPPED).size();
    }

    /** Those that were not skipped. */
    int played() {
        return all.size() - skipped();
    }

    private List<ScenarioResult> which(Status end) {
        return all.stream().filter(scenario -> scenario.is(end)).toList();
    }

    Map<String, List<ScenarioResult>> skippedByReason() {
        return which(Status.SKIPPED).stream()
                .collect(Collectors.groupingBy(ScenarioResult::reason, LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<ScenarioResult>> byApi() {
        return all.stream()
                .collect(Collectors.groupingBy(ScenarioResult::api, LinkedHashMap::new, Collectors.toList()));
    }
}
