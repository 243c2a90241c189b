package io.github.centralmock.cli;

import io.github.centralmock.contract.check.CheckRunner;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.PostmanVariables;
import io.github.centralmock.contract.postman.run.CollectionRunner;
import io.github.centralmock.contract.postman.run.ResultLine;
import io.github.centralmock.contract.postman.run.RunProgress;
import io.github.centralmock.contract.postman.run.SummaryTable;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.RunTermination;
import io.github.centralmock.contract.suite.Suites;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetWorld;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of the contract: operations, scenarios, the table at the end and the report. */
final class ContractRun {
    private final Target target;
    private final ApiDescriptions descriptions;
    private final List<String> apis;
    private final RunReport report;
    private final PrintWriter out;
    private final SuiteProgress scenarios;
    private final List<ResultLine> lines = new ArrayList<>();
    private final Instant start = Instant.now();
    private volatile Supplier<RunResult> operations = this::nothingYet;
    private String api = "";

    ContractRun(Target target, ApiDescriptions descriptions, List<String> apis, RunReport report, PrintWriter out) {
        this.target = target;
        this.descriptions = descriptions;
        this.apis = apis;
        this.report = report;
        this.out = out;
        this.scenarios = new SuiteProgress(out, target.isMock());
    }

    /** Returns the exit code. Without a collection (null), the requests are built from the descriptions. */
    int run(String part, Path collection, Path environment) {
        report.writeOnExit(() -> soFar(Optional.of(RunTermination.interrupted())));
        if (!part.equals("scenarios")) {
            if (collection == null) {
                runChecks();
            } else {
                runCollection(collection, environment);
            }
        }
        if (!part.equals("operations") && end().isEmpty()) {
            out.println("Running the scenarios");
            new Suites(target).run(apis, scenarios);
            lines.addAll(scenarios.lines());
        }
        SummaryTable table = new SummaryTable(lines);
        table.print(out);
        printRemainingResources();
        Optional<RunTermination> end = end().or(() -> table.isAboutNothing()
                ? Optional.of(RunTermination.noEvidence("everything was skipped or refused"))
                : Optional.empty());
        end.ifPresent(why -> out.printf("%n%s%n", why.reason()));
        report.write(soFar(end));
        return end.map(RunTermination::exitCode).orElse(table.hasFailures() ? 1 : 0);
    }

    /** The reason of an early end; empty if the run was complete. */
    private Optional<RunTermination> end() {
        return operations
                .get()
                .ended()
                .or(() -> target.traffic().stop().map(RunTermination::stopped))
                .or(() -> target.traffic().isSilent()
                        ? Optional.of(RunTermination.failed("the target no longer answers"))
                        : Optional.empty());
    }

    private RunResult soFar(Optional<RunTermination> end) {
        return operations.get().with(scenarios.played(), target.traffic().sent(), end);
    }

    private RunResult nothingYet() {
        return new RunResult(
                target.kind(), target.name(), start, start, List.of(), List.of(), List.of(), 0, Optional.empty());
    }

    private void printRemainingResources() {
        int left = target.isMock() ? 0 : target.created().left().size();
        if (left > 0) {
            out.printf("%nResources of this or an earlier run that still exist: %d; --clean-up removes them%n", left);
        }
    }

    private void runChecks() {
        CheckRunner checks = new CheckRunner(descriptions, new ResultCollector(), CheckRunner.RESPONSE_TIME_LIMIT);
        operations = () -> checks.currentResult(target, Optional.empty());
        RunResult result = checks.run(target, apis, this::printProgress);
        operations = () -> result;
        lines.addAll(ResultLines.of(result));
    }

    private void printProgress(ApiOperation operation, int left) {
        if (!operation.api().name().equals(api)) {
            api = operation.api().name();
            out.printf("  [%d left] %s%n", left, api);
            out.flush();
        }
    }

    private void runCollection(Path collection, Path environment) {
        try (TargetWorld world = target.freshWorld()) {
            PostmanCollection known = CollectionReader.read(collection);
            known.oddities().forEach(oddity -> out.println("  not understood in the collection: " + oddity));
            PostmanVariables variables = new PostmanVariables(known.variables());
            if (environment != null) {
                variables.addEnvironment(environment);
            }
            new CollectionRunner(world, descriptions, variables, new RunProgress(out))
                    .runCollection(known, apis)
                    .forEach(outcome -> lines.add(ResultLine.of(outcome)));
        }
    }
}
