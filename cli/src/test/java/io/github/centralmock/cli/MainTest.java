package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnreachableServerCausesOneSentenceAndExitCodeTwo() {
        assertThat(run("contract", "--target", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Exception").hasLineCount(1);
    }

    @Test
    void everyCommandPrintsTheVersion() {
        assertThat(run("contract", "--version")).isZero();
        assertThat(run("collection", "diff", "--version")).isZero();
        assertThat(out.toString()).matches("(Central Mock \\S+\\R){2}");
    }

    @Test
    void theErrorForAnUnknownFlagNamesTheFlag() {
        assertThat(run("contract", "--tarket", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--tarket").contains("--target");
    }

    @Test
    void theHelpListsEveryExitCode() {
        assertThat(run("contract", "--help")).isZero();
        assertThat(out.toString()).contains("could not check anything").containsPattern("130 +interrupted");
    }

    @Test
    void aMockThatCannotStartIsReportedWithTheReason() {
        CommandLine command =
                TestCommandLine.create(Map.of(), () -> ServedMock.start(Map.of("CENTRAL_ESTATE", "no-such-estate")));
        assertThat(command.setErr(new PrintWriter(err, true)).execute("contract"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("cannot be started", "no-such-estate")
                .hasLineCount(1);
    }

    @Test
    void withoutATargetTheContractStartsAMockAndStopsIt() {
        AtomicBoolean isStopped = new AtomicBoolean();
        try (FakeCentral central = FakeCentral.mock()) {
            CommandLine command = TestCommandLine.create(
                    Map.of(), () -> new ServedMock(central.baseUrl(), () -> isStopped.set(true)));
            command.setOut(new PrintWriter(out, true));
            assertThat(command.execute("contract", "--part", "operations", "--api", "whoami"))
                    .isZero();
            assertThat(out.toString()).contains(central.baseUrl());
            assertThat(isStopped).isTrue();
        }
    }

    @Test
    void deviationsOfAnEmptyServerAreShownInTheTable() {
        try (FakeCentral central = FakeCentral.mock()) {
            assertThat(run("contract", "--target", central.baseUrl(), "--part", "operations", "--api", "whoami"))
                    .isEqualTo(0);
            assertThat(run("contract", "--target", central.baseUrl(), "--part", "operations", "--api", "siem"))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("siem-v1").contains("FAILED").doesNotContain(FakeCentral.SECRET);
        }
    }

    @Test
    void aFlagWithoutEffectIsRefused() {
        try (FakeCentral central = FakeCentral.mock()) {
            assertThat(run("contract", "--target", central.baseUrl(), "--tenant", "nonsense"))
                    .isEqualTo(2);
            assertThat(run("contract", "--target", central.baseUrl(), "--environment", "e.json"))
                    .isEqualTo(2);
            assertThat(run("contract", "--target", central.baseUrl(), "--allow-disruptive"))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("--tenant", "--collection", "--allow-writes")
                    .hasLineCount(3);
        }
    }

    @Test
    void anOutOfMemoryErrorIsReportedInOneSentence() {
        CommandLine command = new CommandLine(CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        command.setErr(new PrintWriter(err, true));
        assertThat(Main.execute(command)).isEqualTo(2);
        assertThat(err.toString())
                .contains("-Xmx")
                .doesNotContain("OutOfMemoryError")
                .hasLineCount(1);
    }

    private int run(String... arguments) {
        CommandLine command = TestCommandLine.create();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
