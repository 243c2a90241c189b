package io.github.centralmock.contract.cli;

import io.github.centralmock.contract.wire.RunStopped;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the contract harness. A mistake of the user is one sentence and exit code 2, never a stack trace. */
@Command(
        name = "central",
        mixinStandardHelpOptions = true,
        description = "The contract harness of Central Mock.",
        subcommands = {
            ContractCommand.class,
            CollectionCommand.class,
            CoverageCommand.class,
            AcceptCommand.class,
            RecordCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        QuietLogs.set();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(message(failure)));
            return failure instanceof RunStopped ? 3 : 2;
        });
    }

    static String message(Exception failure) {
        boolean isToldPlainly =
                failure.getMessage() != null && !failure.getMessage().isBlank();
        return isToldPlainly
                ? failure.getMessage()
                : "failed: " + failure.getClass().getSimpleName();
    }
}
