package io.github.centralmock.cli;

import io.github.centralmock.contract.check.Examination;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.Deviation;
import io.github.centralmock.contract.drift.Notebook;
import io.github.centralmock.contract.drift.RunResult;
import io.github.centralmock.contract.target.Settings;
import io.github.centralmock.contract.target.Target;
import io.github.centralmock.contract.target.TargetFailure;
import io.github.centralmock.contract.wire.WireFailure;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The same checks at a mock, for the operations in which another target differed. */
final class MockComparison {
    private final Supplier<ServedMock> mocks;
    private final Descriptions descriptions;
    private final PrintWriter out;

    MockComparison(Supplier<ServedMock> mocks, Descriptions descriptions, PrintWriter out) {
        this.mocks = mocks;
        this.descriptions = descriptions;
        this.out = out;
    }

    /** What the mock did; empty when there is nothing to compare, or no mock can be started. */
    Optional<RunResult> of(RunResult run) {
        Set<String> differing = run.deviations().stream()
                .map(Deviation::operation)
                .map(Operation::id)
                .collect(Collectors.toSet());
        if (run.targetKind().equals("mock") || differing.isEmpty()) {
            return Optional.empty();
        }
        out.printf("Comparing what differs with the mock, operations: %d%n", differing.size());
        out.flush();
        try (ServedMock mock = mocks.get()) {
            Settings settings = Settings.of(Map.of()).with(Map.of("central.target", mock.baseUrl()));
            Target target = Target.of(settings);
            return Optional.of(new Examination(descriptions, new Notebook(), Examination.PATIENCE)
                    .run(target, operation -> differing.contains(operation.id()), (operation, left) -> {}));
        } catch (TargetFailure | WireFailure unreachable) {
            out.println("Not compared with the mock: " + unreachable.getMessage());
            return Optional.empty();
        }
    }
}
