package io.github.centralmock.cli;

import io.github.centralmock.contract.accept.Acceptance;
import io.github.centralmock.contract.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies the results of a run to the descriptions. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Applies the suggested patches of a report to the descriptions, and stores the evidence.",
            "A report of a live run also raises the confidence of the operations that it proved."
        })
final class AcceptCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REPORT", description = "A report.json, its folder, or the folder above.")
    private Path report;

    @Option(names = "--only", paramLabel = "KEY", description = "Only the deviation with this key; repeatable.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--evidence-only", description = "Apply no patch; only store the evidence.")
    private boolean evidenceOnly;

    @Option(
            names = "--fixtures",
            description = "The folder with openapi and evidence. Default: fixtures of the checkout.")
    private Path fixtures;

    @Spec
    private CommandSpec spec;

    private final CommandContext context;

    AcceptCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path file = Files.isDirectory(report) ? in(report) : report;
        Path into = fixtures == null ? context.checkout().fixtures() : fixtures;
        Acceptance acceptance = new Acceptance(into, file);
        only.stream()
                .filter(key -> !acceptance.keys().contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(unknown(key, acceptance.keys()));
                });
        acceptance
                .accept(key -> !evidenceOnly && (only.isEmpty() || only.contains(key)))
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    /** The file in a report's folder, or in the one folder below it that has a report. */
    private static Path in(Path folder) {
        Path file = folder.resolve(Reports.JSON);
        List<Path> below = Files.exists(file) ? List.of(file) : reportsBelow(folder);
        if (below.size() > 1) {
            throw new IllegalArgumentException("There are several reports in " + folder + "; name one of them:"
                    + lines(below.stream()
                            .map(Path::getParent)
                            .map(Path::toString)
                            .toList()));
        }
        return below.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no report.json in " + folder + ", nor in live, url or mock below it."));
    }

    private static List<Path> reportsBelow(Path folder) {
        return Stream.of("live", "url", "mock")
                .map(kind -> folder.resolve(kind).resolve(Reports.JSON))
                .filter(Files::exists)
                .toList();
    }

    private static String lines(List<String> items) {
        return items.stream().map((System.lineSeparator() + "  ")::concat).collect(Collectors.joining());
    }

    private static String unknown(String key, List<String> keys) {
        String known = keys.isEmpty() ? " It has none." : " Its keys are" + lines(keys);
        return "The report has no deviation \"" + key + "\"." + known;
    }
}
