package io.github.centralmock.cli;

import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.diff.CollectionDiff;
import io.github.centralmock.contract.postman.diff.DiffText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two Postman collections operation by operation. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Lists the operations of a collection that were added, removed or changed since an earlier one.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:both are equal", "1:they differ", "2:a file cannot be read"})
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The earlier Postman v2.1 collection.")
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "The later one.")
    private Path after;

    @Option(names = "--json", description = "JSON instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CollectionDiff diff = CollectionDiff.between(CollectionReader.read(before), CollectionReader.read(after));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonTrees.pretty(diff));
            out.flush();
        } else {
            new DiffText(out).print(diff);
        }
        return diff.isEmpty() ? 0 : 1;
    }
}
