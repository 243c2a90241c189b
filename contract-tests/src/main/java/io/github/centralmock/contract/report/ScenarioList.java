package io.github.centralmock.contract.report;

import io.github.centralmock.contract.drift.PlayedScenario;
import io.github.centralmock.contract.drift.PlayedScenario.End;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The scenarios of a run, as all forms of the report count and group them. */
record ScenarioList(List<PlayedScenario> all) {
    boolean isEmpty() {
        return all.isEmpty();
    }

    List<PlayedScenario> failed() {
        return which(End.FAILED);
    }

    int passed() {
        return which(End.PASSED).size();
    }

    int skipped() {
        return which(End.SKIPPED).size();
    }

    /** Those that were not skipped. */
    int played() {
        return all.size() - skipped();
    }

    private List<PlayedScenario> which(End end) {
        return all.stream().filter(scenario -> scenario.is(end)).toList();
    }

    Map<String, List<PlayedScenario>> skippedByReason() {
        return which(End.SKIPPED).stream()
                .collect(Collectors.groupingBy(PlayedScenario::reason, LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<PlayedScenario>> byApi() {
        return all.stream()
                .collect(Collectors.groupingBy(PlayedScenario::api, LinkedHashMap::new, Collectors.toList()));
    }
}
