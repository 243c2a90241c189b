package io.github.centralmock.contract.cli;

import io.github.centralmock.contract.evidence.Acceptance;
import io.github.centralmock.contract.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes what a run found into the descriptions. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Applies the patches that a report suggests to the descriptions, and writes down the evidence.",
            "A report of a live run also raises the confidence of what it proved."
        })
final class AcceptCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REPORT", description = "A report.json, or the folder it is in.")
    private Path report;

    @Option(names = "--only", paramLabel = "KEY", description = "Only the difference with this key; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--evidence-only", description = "Apply no patch; only keep what the run proved.")
    private boolean evidenceOnly;

    @Option(names = "--fixtures", description = "The folder with openapi and evidence. Default: the checkout's.")
    private Path fixtures;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path file = Files.isDirectory(report) ? report.resolve(Reports.JSON) : report;
        Path into = fixtures == null ? Checkout.fixtures() : fixtures;
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

    private static String unknown(String key, List<String> keys) {
        String known = keys.isEmpty()
                ? " It has none."
                : " Its keys are"
                        + keys.stream()
                                .map((System.lineSeparator() + "  ")::concat)
                                .collect(Collectors.joining());
        return "The report has no difference \"" + key + "\"." + known;
    }
}
