package io.github.centralmock.cli;

import io.github.centralmock.contract.check.CheckRunner;
import io.github.centralmock.contract.http.TransportException;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The same checks at a mock, for the operations in which another target differed. */
final class MockComparison {
    private final Supplier<ServedMock> mocks;
    private final ApiDescriptions descriptions;
    private final PrintWriter out;

    MockComparison(Supplier<ServedMock> mocks, ApiDescriptions descriptions, PrintWriter out) {
        this.mocks = mocks;
        this.descriptions = descriptions;
        this.out = out;
    }

    /** The result of the mock; empty if there are no deviations to compare, or if no mock can be started. */
    Optional<RunResult> of(RunResult run) {
        Set<String> differing = run.deviations().stream()
                .map(Deviation::operation)
                .map(ApiOperation::id)
                .collect(Collectors.toSet());
        if (run.targetKind().equals("mock") || differing.isEmpty()) {
            return Optional.empty();
        }
        out.printf("Comparing deviating operations with the mock: %d%n", differing.size());
        out.flush();
        try (ServedMock mock = mocks.get()) {
            TargetSettings settings = TargetSettings.of(Map.of()).with(Map.of("central.target", mock.baseUrl()));
            Target target = Target.of(settings);
            return Optional.of(new CheckRunner(descriptions, new ResultCollector(), CheckRunner.RESPONSE_TIME_LIMIT)
                    .run(target, operation -> differing.contains(operation.id()), (operation, left) -> {}));
        } catch (TargetException | TransportException unreachable) {
            out.println("Not compared with the mock: " + unreachable.getMessage());
            return Optional.empty();
        }
    }
}
