package io.github.centralmock.cli;

import io.github.centralmock.contract.record.RecordingResult;
import io.github.centralmock.contract.record.TenantRecorder;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
            "Reads a tenant, read-only, and writes an estate file for the mock: the same shape and counts, with"
                    + " invented names.",
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

    private final TargetSettings settings;

    /** The settings from the environment. */
    RecordCommand(TargetSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        requireFolder();
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> flags = new HashMap<>(Map.of("central.target", target));
        if (tenant != null) {
            flags.put("central.tenant", tenant);
        }
        Target from = Target.of(settings.with(flags));
        if (tenant != null && from.isMock()) {
            throw new IllegalArgumentException(
                    "--tenant is for your own partner or organization credential; a mock has credentials for every tenant");
        }
        from.traffic().reportTo(out::println);
        RecordingResult recorded = new TenantRecorder(from.mainWorld()).record(Instant.now());
        Path report = file.resolveSibling(file.getFileName().toString().replaceAll("\\.ya?ml$", "") + "-report.md");
        Files.writeString(file, recorded.estate());
        Files.writeString(report, recorded.report());
        recorded.unreadable().forEach(line -> out.println("could not be read: " + line));
        out.printf("wrote %s and %s; start a mock with ./central serve --estate %s%n", file, report, file);
        return 0;
    }

    /** Checked before the tenant is read, because that takes minutes. */
    private void requireFolder() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    Files.isDirectory(file)
                            ? "--into must be a file, and " + file + " is a folder: name a file in it"
                            : "there is no folder " + folder + ": create it with mkdir -p " + folder);
        }
    }
}
