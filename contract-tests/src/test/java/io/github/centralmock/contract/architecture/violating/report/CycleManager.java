package io.github.centralmock.contract.architecture.violating.report;

import com.networknt.schema.Schema;
import io.github.centralmock.contract.architecture.violating.cli.Command;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Has a banned name, keeps state, passes values around, and holds a scenario. */
public final class CycleManager {
    private static final Map<String, String> PASSED = new HashMap<>();

    private Command command;

    @Test
    void aScenarioOutsideOfTheSuites() {
        System.setProperty("central.passed", PASSED.getOrDefault("passed", System.getenv("PASSED")));
    }

    /** Schemas belong to the package of the descriptions. */
    record MisplacedSchema(CycleManager manager, Schema schema) {}

    Command command() {
        return command;
    }
}
