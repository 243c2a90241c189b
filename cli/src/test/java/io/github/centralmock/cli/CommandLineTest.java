package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Bad usage and bad input: one clear message, exit code 2. */
class CommandLineTest {
    private final StringWriter err = new StringWriter();

    @Test
    void theErrorForAnUnknownFlagSuggestsTheNearestFlag() {
        assertThat(run("serve", "--prot", "1")).isEqualTo(2);
        assertThat(err).hasToString("central: unknown flag --prot; did you mean --port?" + System.lineSeparator());
    }

    @Test
    void theHelpFlagIsNotAnError() {
        assertThat(run("--help")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        StringWriter out = new StringWriter();
        TestCommandLine.create().setOut(new PrintWriter(out)).execute("serve", "--version");
        assertThat(out.toString()).matches("Central Mock \\S+\\R");
    }

    @Test
    void theErrorForAnUnknownCommandSuggestsTheNearestCommand() {
        assertThat(run("sevre")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean serve?");
    }

    @Test
    void theErrorForAnInvalidValueDescribesValidValues() {
        assertThat(run("serve", "--port", "http")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("central: --port must be a whole number from 0 to 65535, not \"http\"");
    }

    @Test
    void aPortInUseIsReported() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("serve", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(2);
        }
        assertThat(err.toString())
                .contains("cannot listen on port")
                .contains("port 0 takes any free port")
                .hasLineCount(1);
    }

    @Test
    void anInvalidEstateIsReportedWithFileAndLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "tenants:\n  - name: One\n    regoin: us01\n");

        assertThat(run("serve", "--port", "0", "--estate", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("mine.yaml:3").contains("regoin").contains("region");
    }

    @Test
    void aMissingEstateIsReported() {
        assertThat(run("serve", "--port", "0", "--estate", "no-such-estate")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-estate").contains("demo");
    }

    private int run(String... args) {
        CommandLine line = TestCommandLine.create();
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
