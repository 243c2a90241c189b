package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The script {@code central} in the checkout. */
class LauncherTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private String said = "";

    @Test
    void withoutACommandTheHelpShowsAllCommandsAndTheDocumentation() throws Exception {
        for (String[] arguments : new String[][] {{}, {"--help"}, {"help"}}) {
            assertThat(run(arguments)).isZero();
            assertThat(said).contains("  serve ").contains("--help");
            TestCommandLine.create()
                    .getSubcommands()
                    .keySet()
                    .forEach(command -> assertThat(said).contains("  " + command + " "));
            said.lines()
                    .filter(line -> line.startsWith("  "))
                    .map(line -> line.replaceAll(".* ", ""))
                    .forEach(page -> assertThat(CHECKOUT.resolve(page)).exists());
        }
    }

    @Test
    void anUnknownCommandIsRefusedWithTheListOfCommands() throws Exception {
        assertThat(run("srve")).isEqualTo(2);
        assertThat(said).contains("no command srve").contains("  serve ");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", CHECKOUT.resolve("central").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
