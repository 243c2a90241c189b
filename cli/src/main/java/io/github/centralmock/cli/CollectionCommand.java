package io.github.centralmock.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands for Postman collections. */
@Command(
        name = "collection",
        mixinStandardHelpOptions = true,
        description = "Writes and compares Postman collections.",
        subcommands = {GenerateCommand.class, DiffCommand.class, CollectionCoverageCommand.class})
final class CollectionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(
                command,
                "a subcommand is missing: "
                        + String.join(", ", command.getSubcommands().keySet()));
    }
}
