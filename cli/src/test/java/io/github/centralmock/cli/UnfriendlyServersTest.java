package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UnfriendlyServersTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Map<String, String> environment;

    @BeforeEach
    void setUp() {
        environment = FakeCentral.environment(folder);
        environment.put("CENTRAL_CLIENT_ID", "c1-not-to-be-seen");
        environment.put("CENTRAL_LIMIT_MILLIS", "400");
    }

    @Test
    void anUnknownServerIsReportedInOneSentence() {
        assertThat(run("http://no-such-host.invalid")).isEqualTo(2);
        assertOneSentence("unknown");
    }

    @Test
    void aServerThatDoesNotRespondCausesATimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(run("http://127.0.0.1:" + silent.getLocalPort())).isEqualTo(2);
            assertOneSentence("within");
        }
    }

    @Test
    void aServerThatStopsRespondingEndsTheRun() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /endpoint/v1/endpoints", -1, "", "");
            assertThat(run(central.baseUrl(), "--api", "siem")).isEqualTo(1);
        }
    }

    @Test
    void aServerThatReturnsHtmlIsRefusedAsTarget() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("POST /api/v2/oauth2/token", 200, "text/html", "<html>Welcome " + FakeCentral.SECRET);
            assertThat(run(central.baseUrl())).isEqualTo(2);
            assertOneSentence("no JSON");
        }
    }

    @Test
    void htmlInsteadOfJsonIsADeviation() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering(
                    "GET /siem/v1/events", 200, "text/html", "<html>" + FakeCentral.SECRET + FakeCentral.TOKEN);
            assertThat(run(central.baseUrl(), "--api", "siem")).isEqualTo(1);
            assertThat(out.toString()).contains("answer-type").doesNotContain("Exception");
            assertNoSecrets();
        }
    }

    @Test
    void repeated429ResponsesStopTheRun() {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("POST /api/v2/oauth2/token", 429, "application/json", "{\"error\": \"TooManyRequests\"}");
            assertThat(run(central.baseUrl())).isEqualTo(3);
            assertOneSentence("429");
        }
    }

    @Test
    void aSpentBudgetEndsWithExitCodeThree() {
        try (FakeCentral central = FakeCentral.service()) {
            assertThat(run(central.baseUrl(), "--api", "siem", "--max-requests", "4"))
                    .isEqualTo(3);
            assertThat(out.toString()).contains("Stopped early: the budget of 4 requests is spent");
        }
    }

    @Test
    void noOutputOfARunContainsACredential() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            String leak = "{\"error\": \"" + FakeCentral.SECRET + "\", \"" + FakeCentral.SECRET + "\": \""
                    + FakeCentral.TOKEN + "\", \"items\": [{\"id\": \"c1-not-to-be-seen\", \"type\": \""
                    + FakeCentral.TOKEN + "\"}], \"has_more\": false}";
            central.answering("GET /siem/v1/events", 200, FakeCentral.SECRET + "/json", leak);
            central.answering("GET /siem/v1/alerts", 400, "application/json", leak);
            assertThat(run(
                            central.baseUrl(),
                            "--api",
                            "siem",
                            "--allow-writes",
                            "--report",
                            folder.resolve("report").toString()))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("FAILED");
            assertThat(folder.resolve("report")).isNotEmptyDirectory();
            assertNoSecrets();
        }
    }

    @Test
    void responsesThatAreTooLargeAreReportedAsDeviations() {
        try (FakeCentral central = FakeCentral.service()) {
            environment.put("CENTRAL_LIMIT_MILLIS", "5000");
            String large = "{\"items\": [\"" + "x".repeat(9 << 20) + "\"]}";
            central.answering("GET /siem/v1/events", 200, "application/json", large);
            central.answering("GET /siem/v1/alerts", 200, "application/json", large);
            assertThat(run(central.baseUrl(), "--api", "siem")).isEqualTo(1);
            assertThat(out.toString()).contains("larger than 8 MB").doesNotContain("Exception");
        }
    }

    private void assertOneSentence(String word) {
        assertThat(err.toString()).contains(word).doesNotContain("Exception").hasLineCount(1);
        assertNoSecrets();
    }

    private void assertNoSecrets() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertNoSecretsIn(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        assertNoSecretsIn("the output", out.toString());
        assertNoSecretsIn("the errors", err.toString());
    }

    private static void assertNoSecretsIn(String where, String text) {
        assertThat(text).as(where).doesNotContain(FakeCentral.SECRET, FakeCentral.TOKEN, "c1-not-to-be-seen");
    }

    private int run(String target, String... more) {
        CommandLine command = TestCommandLine.create(environment);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        Stream<String> first = Stream.of("contract", "--target", target, "--part", "operations");
        return command.execute(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
    }
}
