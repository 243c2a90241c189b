package io.github.centralmock.contract.suite;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Records which scenario calls which operation in one run. The coverage table is built from it. */
public final class ScenarioLog {
    private final Set<String> calls = new ConcurrentSkipListSet<>();

    void called(String operationId, String scenario) {
        calls.add(operationId + " " + scenario);
    }

    /** One line per pair of operation id and scenario, such as {@code whoAmI WhoAmISuite.aTenantLearnsItsHost}. */
    public List<String> lines() {
        return List.copyOf(calls);
    }
}
