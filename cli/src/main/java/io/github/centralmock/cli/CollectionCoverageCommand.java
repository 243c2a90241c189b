package io.github.centralmock.cli;

import io.github.centralmock.contract.collection.CollectionReader;
import io.github.centralmock.contract.compare.CollectionCoverage;
import io.github.centralmock.contract.compare.CoverageText;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.wire.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which requests of a collection the mock serves. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Says which requests of a collection the mock serves, how sure, and where it differs from the descriptions.")
final class CollectionCoverageCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A Postman v2.1 collection.")
    private Path file;

    @Option(names = "--json", description = "JSON instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CollectionCoverage coverage = CollectionCoverage.of(CollectionReader.read(file), Descriptions.bundled());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(coverage));
            out.flush();
        } else {
            new CoverageText(out).print(coverage);
        }
        return 0;
    }
}
