package io.github.centralmock.cli;

import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.diff.CollectionCoverage;
import io.github.centralmock.contract.postman.diff.CoverageText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the requests of a collection that the mock serves. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Lists the requests of a collection that the mock serves, their confidence, and differences from the descriptions.")
final class CollectionCoverageCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A Postman v2.1 collection.")
    private Path file;

    @Option(names = "--json", description = "JSON instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CollectionCoverage coverage = CollectionCoverage.of(CollectionReader.read(file), ApiDescriptions.bundled());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonTrees.pretty(coverage));
            out.flush();
        } else {
            new CoverageText(out).print(coverage);
        }
        return 0;
    }
}
