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
            OpenApiCommand.class,
            CoverageCommand.class,
            AcceptCommand.class,
            RecordCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        QuietLogs.set();
        CommandLine line = commandLine();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> line.getErr().println(message(failure)));
        System.exit(execute(line, arguments));
    }

    /** Whatever happens, the exit code says it and no stack trace is printed. */
    static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError exhausted) {
            line.getErr()
                    .println("out of memory: give more with JAVA_TOOL_OPTIONS=-Xmx2g, or narrow the run with --api");
        } catch (Error failure) {
            line.getErr().println(message(failure));
        }
        return 2;
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(message(failure)));
            return failure instanceof RunStopped ? 3 : 2;
        });
        tellVersion(line);
        return line;
    }

    private static void tellVersion(CommandLine command) {
        String version = Main.class.getPackage().getImplementationVersion();
        command.getCommandSpec().version("Central Mock " + (version == null ? "development" : version));
        command.getSubcommands().values().forEach(Main::tellVersion);
    }

    static String message(Throwable failure) {
        boolean isToldPlainly =
                failure.getMessage() != null && !failure.getMessage().isBlank();
        return isToldPlainly
                ? failure.getMessage()
                : "failed: " + failure.getClass().getSimpleName();
    }
}
