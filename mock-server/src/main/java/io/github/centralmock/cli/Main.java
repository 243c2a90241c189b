package io.github.centralmock.cli;

import io.github.centralmock.engine.Nearest;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point. Exit codes: 0 done, 1 failed, 2 bad usage or input. */
@Command(name = "central", description = "A stand-in for Sophos Central.")
public final class Main implements Runnable {
    /** Something went wrong that the caller did not cause. */
    static final int FAILED = 1;

    /** The command line, a setting or an input file is wrong. */
    static final int BAD_INPUT = 2;

    @CommandLine.Spec
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new Serve().command());
        line.setParameterExceptionHandler(Main::explain);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("central: " + failure.getMessage());
            return failure instanceof IllegalArgumentException ? BAD_INPUT : FAILED;
        });
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** One line: what is wrong, and the nearest thing that would be right. */
    private static int explain(ParameterException wrong, String[] args) {
        PrintWriter err = wrong.getCommandLine().getErr();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            err.println("central: unknown " + (word.startsWith("-") ? "flag " : "command ") + word + "; did you mean "
                    + Nearest.to(word, known(wrong.getCommandLine(), word)) + "?");
        } else {
            err.println("central: " + wrong.getMessage());
        }
        return BAD_INPUT;
    }

    private static List<String> known(CommandLine command, String word) {
        if (!word.startsWith("-")) {
            return List.copyOf(command.getSubcommands().keySet());
        }
        return command.getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
    }
}
