package io.github.centralmock.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands for OpenAPI documents. */
@Command(
        name = "openapi",
        mixinStandardHelpOptions = true,
        description = "Compares OpenAPI documents.",
        subcommands = OpenApiDiffCommand.class)
final class OpenApiCommand implements Runnable {
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
