package io.github.centralmock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.suite.Suites;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.opentest4j.TestAbortedException;

/** Runs the contract suites, which know nothing of this code, against a mock in this process. */
class ContractSuitesTest {
    @TestFactory
    Stream<DynamicTest> aScenarioPassesAtTheMock() {
        Results results = new Results();
        try (CentralMock mock = CentralMock.start(
                CentralMockConfig.defaults().with(Setting.PORT, "0").with(Setting.CHECK_RESPONSES, "on"))) {
            TargetSettings settings = TargetSettings.of(Map.of())
                    .with(Map.of("central.target", mock.baseUri().toString()));
            new Suites(Target.of(settings)).run(List.of(), results);
        }
        assertThat(results.tests).as("scenarios that were run").hasSizeGreaterThan(500);
        return results.tests.stream();
    }

    /** A test of ours for each scenario, and for each class whose preparation failed, with the same result. */
    private static final class Results implements TestExecutionListener {
        private final List<DynamicTest> tests = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier scenario, TestExecutionResult result) {
            if (scenario.isTest() || result.getThrowable().isPresent()) {
                add(scenario, result.getThrowable().orElse(null));
            }
        }

        @Override
        public void executionSkipped(TestIdentifier scenario, String reason) {
            add(scenario, new TestAbortedException(reason));
        }

        private void add(TestIdentifier scenario, Throwable failure) {
            String suite = scenario.getParentId().orElse("").replaceAll(".*\\.(\\w+)\\].*", "$1");
            tests.add(DynamicTest.dynamicTest(suite + "." + scenario.getDisplayName(), () -> {
                if (failure instanceof TestAbortedException) {
                    throw new AssertionError("skipped, although a mock lacks nothing", failure);
                }
                if (failure != null) {
                    throw failure;
                }
            }));
        }
    }
}
