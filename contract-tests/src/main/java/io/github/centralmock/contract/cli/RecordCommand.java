package io.github.centralmock.contract.cli;

import io.github.centralmock.contract.record.Recorded;
import io.github.centralmock.contract.record.Recorder;
import io.github.centralmock.contract.target.Settings;
import io.github.centralmock.contract.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records a tenant into an estate for the mock. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a tenant, read-only, and writes an estate file for the mock: the same shape and counts, nothing real in it.",
            "Secrets come from the environment variables SOPHOS_CLIENT_ID and SOPHOS_CLIENT_SECRET only."
        })
final class RecordCommand implements Callable<Integer> {
    @Option(names = "--target", defaultValue = "live", description = "live or a base URL. Default: ${DEFAULT-VALUE}.")
    private String target;

    @Option(names = "--tenant", description = "The tenant that a partner or organization credential acts for.")
    private String tenant;

    @Option(
            names = "--into",
            defaultValue = "recorded.yaml",
            description = "The estate file. Default: ${DEFAULT-VALUE}.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        System.setProperty("central.target", target);
        if (tenant != null) {
            System.setProperty("central.tenant", tenant);
        }
        Target from = Target.of(Settings.ofThisProcess());
        Recorded recorded = new Recorder(from.mainWorld()).record(Instant.now());
        Path report = file.resolveSibling(file.getFileName().toString().replaceAll("\\.ya?ml$", "") + "-report.md");
        Files.writeString(file, recorded.estate());
        Files.writeString(report, recorded.report());
        spec.commandLine()
                .getOut()
                .printf("wrote %s and %s; start a mock with ./central serve --estate %s%n", file, report, file);
        return 0;
    }
}
