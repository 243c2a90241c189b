package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.sut.TargetException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whatever ends a run, its report says so; yesterday's is never today's. */
class ReportInEveryCaseTest {
    private static final String JSON = "application/json";
    private static final String EVENTS = "GET /siem/v1/events";
    private static final String ALERTS = "GET /siem/v1/alerts";
    private static final String EMPTY = "{\"items\": [], \"has_more\": false, \"next_cursor\": \"c\"}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Supplier<ServedMock> mocks = () -> {
        throw new TargetException("no mock is started in this test");
    };

    @TempDir
    private Path folder;

    private Map<String, String> environment;

    @BeforeEach
    void setUp() {
        environment = FakeCentral.environment(folder);
    }

    @Test
    void aRefusedFreshTokenIsADeviation() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /siem/.*", 401, JSON, "{\"error\": \"unauthorized\"}");
            assertThat(run(central, "--api", "siem")).isEqualTo(1);
            assertThat(out.toString()).contains("fresh-token").contains("expected a new token is accepted");
            assertThat(json().at("/deviations/0/kind").asText()).isEqualTo("BEHAVIOUR");
        }
    }

    @Test
    void aRunWithoutAnyCheckedOperationFailsAndReportsTheReason() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /siem/.*", 403, JSON, "{\"error\": \"forbidden\"}");
            assertThat(run(central, "--api", "siem", "--api", "whoami")).isEqualTo(2);
            assertThat(out.toString()).contains("No operation could be checked: 2 times \"answered 403\"");
            assertEveryReportSays("No operation could be checked");
            assertThat(json().path("exitCode").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aRunThatCannotStartWritesAReportWithTheReason() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering(ALERTS, 200, JSON, EMPTY).answering(EVENTS, 500, JSON, "{\"error\": \"oops\"}");
            assertThat(run(central, "--api", "siem")).isEqualTo(1);
            JsonNode before = json().at("/deviations/0");
            central.answering(
                    "POST /api/v2/oauth2/token", 401, JSON, "{\"errorCode\": \"oauth.client_app_does_not_exist\"}");
            assertThat(run(central, "--api", "siem")).isEqualTo(2);
            assertEveryReportSays("Could not start: no token");
            assertThat(json().path("deviations")).isEmpty();
            assertThat(json().at("/notLookedAt/0/key")).isEqualTo(before.path("key"));
            assertThat(json().at("/notLookedAt/0/since")).isEqualTo(before.path("since"));
        }
    }

    @Test
    void anUnknownRoleWritesAReportWithTheReason() throws IOException {
        environment.put("CENTRAL_ROLE", "superadmin");
        try (FakeCentral central = FakeCentral.service()) {
            assertThat(run(central, "--api", "siem")).isEqualTo(2);
            assertEveryReportSays("Could not start: unknown role: superadmin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readOnly", "management", "firewall"})
    void aCredentialOfAnyRoleCanBeChecked(String role) throws IOException {
        environment.put("CENTRAL_ROLE", role);
        try (FakeCentral central = FakeCentral.service()) {
            run(central, "--api", "whoami");
            assertThat(json().path("proofs").toString()).contains("whoAmI");
        }
    }

    @Test
    void anEmptyListIsNoEvidenceForTheSchemaOfItsItems() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /siem/.*", 200, JSON, EMPTY);
            run(central, "--api", "siem");
            assertThat(json().path("proofs").toString()).doesNotContain("answer-schema");
            assertThat(Files.readString(folder.resolve("url/report.md"))).contains("no data: the list is empty");
        }
    }

    @Test
    void aRunWithoutAReportDoesNotAcceptAnOlderReport() {
        try (FakeCentral central = FakeCentral.service()) {
            assertThat(run(central, "--accept", "--collection", "some.json")).isEqualTo(2);
            assertThat(err.toString()).contains("--accept").contains("--part scenarios, --collection");
            assertThat(run(central, "--accept")).isEqualTo(2);
            assertThat(err.toString()).contains("needs a checkout");
            assertThat(central.allCalls()).isEmpty();
        }
    }

    @Test
    void aTargetThatStopsRespondingLeavesAReportOfTheChecksSoFar() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /common/.*", -1, "", "");
            assertThat(run(central, "--api", "whoami", "--api", "common")).isEqualTo(2);
            assertEveryReportSays("The run failed: the target no longer answers");
            assertThat(json().path("proofs").toString()).contains("whoAmI");
        }
    }

    @Test
    void aSpentBudgetIsAnErrorInEveryReport() throws IOException {
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /siem/.*", 200, JSON, EMPTY);
            assertThat(run(central, "--api", "siem", "--max-requests", "5")).isEqualTo(3);
            assertEveryReportSays("Stopped early: the budget of 5 requests is spent");
        }
    }

    @Test
    void anInterruptedRunWritesAReport() throws Exception {
        try (FakeCentral central = FakeCentral.service()) {
            ProcessBuilder run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Main.class.getName(),
                            "contract",
                            "--part",
                            "operations",
                            "--target",
                            central.baseUrl(),
                            "--report",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile());
            run.environment().putAll(environment);
            Process process = run.start();
            for (int i = 0; i < 600 && process.isAlive() && central.allCalls().size() < 12; i++) {
                Thread.sleep(50);
            }
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertEveryReportSays("Stopped early: the run ");
            assertThat(json().path("requests").asInt()).isPositive();
        }
    }

    @Test
    void aDeviationIsComparedWithAMockThatTheRunStarts() throws IOException {
        try (FakeCentral central = FakeCentral.service();
                FakeCentral mock = FakeCentral.mock()) {
            mocks = () -> new ServedMock(mock.baseUrl(), () -> {});
            central.answering(ALERTS, 200, JSON, EMPTY.replace("[]", "{}"));
            central.answering(EVENTS, 200, JSON, EMPTY.replace("[]", "{}"));
            mock.answering(ALERTS, 200, JSON, EMPTY).answering(EVENTS, 200, JSON, EMPTY.replace("[]", "{}"));
            assertThat(run(central, "--api", "siem", "--api", "whoami")).isEqualTo(1);
            assertThat(mockWord("listSiemAlerts")).isEqualTo("the mock follows the description");
            assertThat(mockWord("listSiemEvents")).isEqualTo("the mock has the same deviation");
            assertThat(mock.allCalls()).noneMatch("GET /whoami/v1"::equals);
            assertThat(run(central, "--api", "siem", "--without-mock")).isEqualTo(1);
            assertThat(mockWord("listSiemEvents")).isEqualTo("not compared with the mock");
        }
    }

    @Test
    void anUnknownApiIsReportedBeforeAnyRequestIsSent() {
        assertThat(TestCommandLine.create(environment)
                        .setErr(new PrintWriter(err, true))
                        .execute("contract", "--api", "siems"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("unknown API siems").contains("siem-v1");
    }

    private String mockWord(String operationId) throws IOException {
        for (JsonNode deviation : json().path("deviations")) {
            if (deviation.path("operationId").asText().equals(operationId)
                    && deviation.path("place").asText().equals("/items")) {
                return deviation.path("mock").asText();
            }
        }
        return "no such difference";
    }

    private void assertEveryReportSays(String reason) throws IOException {
        for (String file : List.of("report.json", "report.html", "report.md", "junit.xml")) {
            assertThat(Files.readString(folder.resolve("url").resolve(file)))
                    .as(file)
                    .contains(reason);
        }
        assertThat(Files.readString(folder.resolve("url/junit.xml"))).contains("<error message=\"" + reason);
    }

    private JsonNode json() throws IOException {
        return JsonTrees.read(Files.readString(folder.resolve("url/report.json")))
                .orElseThrow();
    }

    private int run(FakeCentral central, String... more) {
        CommandLine command = TestCommandLine.create(environment, mocks);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        Stream<String> first = Stream.of(
                "contract", "--target", central.baseUrl(), "--part", "operations", "--report", folder.toString());
        return command.execute(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
    }
}
