package io.github.centralmock.contract.suite;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which scenario calls which operation, in one run. The table of coverage is made of it. */
public final class ScenarioLog {
    private final Set<String> calls = new ConcurrentSkipListSet<>();

    void called(String operationId, String scenario) {
        calls.add(operationId + " " + scenario);
    }

    /** A line for each pair: the operation's id and the scenario, such as {@code whoAmI WhoAmISuite.aTenantLearnsItsHost}. */
    public List<String> lines() {
        return List.copyOf(calls);
    }
}
