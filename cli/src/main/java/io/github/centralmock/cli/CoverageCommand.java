package io.github.centralmock.cli;

import io.github.centralmock.contract.accept.CoverageFiles;
import io.github.centralmock.contract.accept.MockCoverage;
import io.github.centralmock.contract.accept.ScenarioCalls;
import io.github.centralmock.contract.suite.ScenarioLog;
import io.github.centralmock.contract.suite.Suites;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the coverage table. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Writes COVERAGE.md: each operation with its kind of implementation, its confidence and its scenarios.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written, or up to date", "1:--check found an outdated table", "2:could not run"})
final class CoverageCommand implements Callable<Integer> {
    @Option(names = "--target", description = "A running mock. Default: the command starts and stops one.")
    private String target;

    @Option(names = "--play", description = "Run all scenarios first and record the operations that they call.")
    private boolean play;

    @Option(names = "--check", description = "Only check whether the table is up to date; write no file.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    private final CommandContext context;

    CoverageCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (target != null) {
            return run(target);
        }
        try (ServedMock mock = context.mocks().get()) {
            return run(mock.baseUrl());
        }
    }

    private int run(String baseUrl) throws IOException {
        CoverageFiles files = new CoverageFiles(context.checkout().path(""));
        MockCoverage mock = MockCoverage.of(baseUrl);
        ScenarioCalls scenarios = play ? played(baseUrl, files) : ScenarioCalls.bundled();
        String table = files.tableFor(mock, scenarios);
        boolean isUpToDate =
                Files.exists(files.table()) && Files.readString(files.table()).equals(table);
        PrintWriter out = spec.commandLine().getOut();
        if (check) {
            out.println(
                    isUpToDate ? "COVERAGE.md is up to date" : "COVERAGE.md is out of date: run ./central coverage");
            return isUpToDate ? 0 : 1;
        }
        Files.writeString(files.table(), table);
        out.println("wrote " + files.table());
        return 0;
    }

    private ScenarioCalls played(String baseUrl, CoverageFiles files) {
        ScenarioLog log = new ScenarioLog();
        Target mock = Target.of(TargetSettings.of(Map.of()).with(Map.of("central.target", baseUrl)));
        new Suites(mock, log)
                .run(List.of(), new SuiteProgress(spec.commandLine().getOut(), true));
        return files.store(log.lines());
    }
}
