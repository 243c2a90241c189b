package io.github.centralmock.cli;

import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.diff.OpenApiDiff;
import io.github.centralmock.contract.openapi.diff.OpenApiDiffText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares one of our descriptions, or any other OpenAPI document, with a document of the vendor. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two OpenAPI documents: operations, parameters, bodies, statuses, members, types and values.",
            "A difference is breaking if a client that follows OURS may fail at a server that follows THEIRS."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:both describe the same", "1:they differ", "2:a document cannot be read"})
final class OpenApiDiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "OURS",
            description = "One of our APIs, such as endpoint-v1 or common, or a file.")
    private String ours;

    @Parameters(
            index = "1",
            paramLabel = "THEIRS",
            description = "A file with an OpenAPI document of version 3.0 or 3.1, JSON or YAML.")
    private Path theirs;

    @Option(names = "--json", description = "JSON instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        OpenApiDiff diff = OpenApiDiff.between(named(ours), ApiDescription.read(theirs));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonTrees.pretty(diff));
            out.flush();
        } else {
            new OpenApiDiffText(out).print(diff);
        }
        return diff.isEmpty() ? 0 : 1;
    }

    private static ApiDescription named(String ours) {
        Path file = Path.of(ours);
        return Files.isRegularFile(file)
                ? ApiDescription.read(file)
                : ApiDescriptions.bundled()
                        .api(ours)
                        .orElseThrow(() -> new IllegalArgumentException("there is no file " + ours
                                + ", and unknown API so; there are "
                                + ApiDescriptions.bundled().apis()));
    }
}
