package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.suite.Suites;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What scenarios find at a target with somebody's data: in every report, with the counts of the exit code, without the data. */
@Timeout(120)
class ScenariosInReportTest {
    private static final String JSON = "application/json";
    private static final String PLANTED = "planted-secret";
    private static final String TOKEN_SUITE = "io.github.centralmock.contract.suite.TokenSuite";

    private final FakeCentral central = FakeCentral.service();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private Map<String, String> environment;

    @BeforeEach
    void setUp() {
        environment = FakeCentral.environment(folder);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void aFailedScenarioIsInEveryReportAndChangesTheExitCode() throws IOException {
        plant();
        assertThat(run("oauth2")).isEqualTo(1);
        assertThat(json().path("exitCode").asInt()).isEqualTo(1);
        int failed = json().at("/summary/scenariosFailed").asInt();
        assertThat(failed).isPositive();
        assertThat(json().path("verdict").asText()).startsWith(failed + " of ").endsWith("scenarios failed");
        assertThat(json().path("scenarios")).hasSizeGreaterThan(failed);
        assertThat(text("junit.xml"))
                .contains("name=\"scenarios of oauth2\"")
                .contains("failures=\"" + failed + "\"")
                .contains("<testcase classname=\"TokenSuite\" name=\"aFormRequestGetsAToken\">");
        assertThat(text("report.md")).contains("**failed** `TokenSuite.aFormRequestGetsAToken`");
        assertThat(text("report.html")).contains("<b>TokenSuite.aFormRequestGetsAToken</b>");
        assertThat(out.toString()).contains("aFormRequestGetsAToken");
    }

    @Test
    void noValueOfAResponseIsShown() throws IOException {
        plant();
        run("oauth2");
        assertThat(out.toString()).contains("TokenSuite.java:").doesNotContain(PLANTED);
        for (String file : List.of("report.json", "junit.xml", "report.md", "report.html")) {
            assertThat(text(file)).as(file).contains("TokenSuite.java:").doesNotContain(PLANTED);
        }
    }

    @Test
    void theResultsForJUnitContainNoValueOfAResponse() {
        plant();
        Target target = Target.of(TargetSettings.of(environment).with(Map.of("central.target", central.baseUrl())));
        List<Throwable> told = new ArrayList<>();
        new Suites(target)
                .run(
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(told::add);
                            }
                        },
                        List.of(DiscoverySelectors.selectClass(TOKEN_SUITE)));
        assertThat(told).isNotEmpty();
        for (Throwable failure : told) {
            for (Throwable each = failure; each != null; each = each.getCause()) {
                assertThat(each.toString()).doesNotContain(PLANTED);
            }
        }
    }

    @Test
    void aRunWithOnlySkippedScenariosFails() throws IOException {
        assertThat(run("organization")).isEqualTo(2);
        assertThat(json().path("exitCode").asInt()).isEqualTo(2);
        assertThat(json().path("verdict").asText()).startsWith("No operation could be checked");
        assertThat(text("report.md")).contains("the target lacks");
    }

    @Test
    void aTargetThatStopsRespondingEndsTheRun() throws IOException {
        environment.put("CENTRAL_LIMIT_MILLIS", "1500");
        central.hangingAt("GET /siem/v1/events").hangingAt("GET /siem/v1/alerts");
        assertThat(run("siem")).isEqualTo(2);
        assertThat(json().at("/summary/scenariosFailed").asInt()).isEqualTo(3);
        assertThat(json().path("verdict").asText()).contains("no longer answers", "3 of 3 scenarios failed");
    }

    /** Tokens as described, but of another shape than the scenarios expect. */
    private void plant() {
        String answer = """
            {"access_token": "P", "refresh_token": "P", "trackingId": "8f0bd4a6-6e9c-4d2c-9a5d-0c4c1a3b5d7e", "message": "P", "token_type": "bearer",
             "errorCode": "success", "expires_in": 3600}
            """.replace("P", PLANTED);
        central.answering("POST /api/v2/oauth2/token", 200, JSON, answer)
                .answering("GET /whoami/v1", 200, JSON, whoAmI());
    }

    private String whoAmI() {
        return "{\"id\": \"" + FakeCentral.TENANT + "\", \"idType\": \"tenant\", \"apiHosts\": {\"global\": \""
                + central.baseUrl() + "\", \"dataRegion\": \"" + central.baseUrl() + "\"}}";
    }

    private int run(String api) {
        return TestCommandLine.create(environment)
                .setOut(new PrintWriter(out, true))
                .execute(Stream.of(
                                "contract",
                                "--target",
                                central.baseUrl(),
                                "--part",
                                "scenarios",
                                "--api",
                                api,
                                "--report",
                                folder.toString())
                        .toArray(String[]::new));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("url").resolve(file));
    }

    private JsonNode json() throws IOException {
        return JsonTrees.read(text("report.json")).orElseThrow();
    }
}
