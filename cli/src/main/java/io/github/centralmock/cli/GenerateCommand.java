package io.github.centralmock.cli;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.postman.export.CollectionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes our own collection and its environments from the descriptions. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes the project's own collection and environments from the descriptions.")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--into", defaultValue = "collections", description = "The folder. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CollectionFiles files = new CollectionFiles(ApiDescriptions.bundled(), ApiDescriptions.controlPlane());
        for (Path written : files.writeInto(folder)) {
            spec.commandLine().getOut().println("wrote " + written);
        }
        return 0;
    }
}
