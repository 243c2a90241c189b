package io.github.centralmock.cli;

import io.github.centralmock.contract.http.RunAbortedException;
import io.github.centralmock.engine.ClosestMatch;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of Central Mock. A user error is one line and exit code 2, never a stack trace. */
@Command(name = "central", mixinStandardHelpOptions = true, description = "A stand-in for Sophos Central.")
public final class Main implements Runnable {
    /** The command line, a setting or a file is wrong, or the command could not run. */
    static final int FAILED = 2;

    /** Stopped at the request budget or for safety. */
    static final int STOPPED = 3;

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        boolean isServe = arguments.length > 0 && arguments[0].equals("serve");
        CommandLine line = isServe ? serving() : commandLine(CommandContext.of(System.getenv()));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> line.getErr().println(message(failure)));
        System.exit(execute(line, arguments));
    }

    /** Runs a command. Every failure is an exit code and one line, never a stack trace. */
    static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError exhausted) {
            line.getErr().println("out of memory: set JAVA_TOOL_OPTIONS=-Xmx2g, or select fewer APIs with --api");
        } catch (Error failure) {
            line.getErr().println(message(failure));
        }
        return FAILED;
    }

    static CommandLine commandLine(CommandContext context) {
        CommandLine line = serving();
        line.addSubcommand(new ContractCommand(context));
        line.addSubcommand(new RecordCommand(context.settings()));
        line.addSubcommand(new CollectionCommand());
        line.addSubcommand(new OpenApiCommand());
        line.addSubcommand(new CoverageCommand(context));
        line.addSubcommand(new AcceptCommand(context));
        tellVersion(line);
        return line;
    }

    /** Only the command serve: the mock starts faster if the other commands are not loaded. */
    private static CommandLine serving() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new Serve().command());
        line.setParameterExceptionHandler(Main::explain);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("central: " + message(failure));
            return failure instanceof RunAbortedException ? STOPPED : FAILED;
        });
        tellVersion(line);
        return line;
    }

    private static void tellVersion(CommandLine command) {
        String version = Main.class.getPackage().getImplementationVersion();
        command.getCommandSpec().version("Central Mock " + (version == null ? "development" : version));
        command.getSubcommands().values().forEach(Main::tellVersion);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static String message(Throwable failure) {
        boolean isToldPlainly =
                failure.getMessage() != null && !failure.getMessage().isBlank();
        return isToldPlainly
                ? failure.getMessage()
                : "failed: " + failure.getClass().getSimpleName();
    }

    /** Prints one line: the error, and the closest valid word. */
    private static int explain(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            List<String> known = known(wrong.getCommandLine(), word);
            err.println("central: unknown " + (word.startsWith("-") ? "flag " : "command ") + word
                    + (known.isEmpty() ? "" : "; did you mean " + ClosestMatch.of(word, known) + "?"));
        } else {
            err.println("central: " + wrong.getMessage());
        }
        return FAILED;
    }

    private static List<String> known(CommandLine command, String word) {
        if (!word.startsWith("-")) {
            return List.copyOf(command.getSubcommands().keySet());
        }
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }
}
