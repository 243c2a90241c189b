package io.github.centralmock.contract.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.postman.VendorFiles;
import io.github.centralmock.contract.report.Reports;
import io.github.centralmock.contract.report.SampleRun;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.PassedCheck;
import io.github.centralmock.contract.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceTest {
    @TempDir
    Path folder;

    private Path fixtures;

    @BeforeEach
    void copyTheDescriptions() throws IOException {
        fixtures = Files.createDirectories(folder.resolve("fixtures/openapi")).getParent();
        try (Stream<Path> files = Files.list(VendorFiles.checkout().resolve("fixtures/openapi"))) {
            for (Path file : files.toList()) {
                Files.copy(file, fixtures.resolve("openapi").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void anAcceptedPatchChangesOnlyItsLinesAndIsStoredAsEvidence() throws IOException {
        String before = text("openapi/endpoint-v1.json");
        accept(SampleRun.run("url", 0, SampleRun.newMember()), "");
        List<String> added = text("openapi/endpoint-v1.json")
                .lines()
                .filter(line -> !before.contains(line))
                .toList();
        assertThat(added).hasSizeBetween(1, 2).last().asString().contains("\"trend\": {\"type\": \"string\"}");
        JsonNode patch = json("evidence/patches.json").path(0);
        assertThat(patch.path("operationId").asText()).isEqualTo("listEndpoints");
        assertThat(patch.path("date").asText()).isEqualTo("2026-03-02");
        assertThat(patch.path("count").asInt()).isEqualTo(120);
    }

    @Test
    void onlyTheNamedDeviationIsAccepted() throws IOException {
        accept(
                SampleRun.run("url", 0, SampleRun.newMember(), SampleRun.newToken()),
                SampleRun.newToken().key());
        assertThat(text("openapi/endpoint-v1.json")).contains("improving").doesNotContain("\"trend\"");
    }

    @Test
    void theSamePatchFromTwoOperationsIsAppliedOnce() throws IOException {
        Deviation again = SampleRun.newToken();
        Deviation other = new Deviation(
                SampleRun.operation("getEndpoint"),
                again.check(),
                Kind.ENUM,
                200,
                "/health/overall",
                "",
                "improving",
                again.suggestion(),
                "",
                1);
        accept(SampleRun.run("url", 0, again, other), "");
        assertThat(text("openapi/endpoint-v1.json")).containsOnlyOnce("\"improving\"");
    }

    @Test
    void onlyALiveRunSetsTheConfidenceToLive() throws IOException {
        accept(proving("url"), "");
        assertThat(text("openapi/siem-v1.json")).doesNotContain("\"level\": \"live\"");
        assertThat(fixtures.resolve("evidence/live.json")).doesNotExist();
        accept(proving("live"), "");
        assertThat(json("openapi/siem-v1.json")
                        .at("/paths/~1siem~1v1~1events/get/x-confidence/level")
                        .asText())
                .isEqualTo("live");
        assertThat(json("openapi/siem-v1.json")
                        .at("/paths/~1siem~1v1~1alerts/get/x-confidence/level")
                        .asText())
                .isEqualTo("recorded");
        assertThat(json("evidence/live.json")
                        .at("/listSiemEvents/answer-schema")
                        .asText())
                .isEqualTo("2026-03-02");
    }

    @Test
    void aReportAboutAMockIsRefused() {
        assertThatThrownBy(() -> accept(SampleRun.run("mock", 0, SampleRun.newMember()), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("follows the descriptions");
    }

    @Test
    void aWrongResponseIsNoEvidence() throws IOException {
        accept(proving("live", wrongEvent()), "none");
        assertThat(text("openapi/siem-v1.json")).doesNotContain("\"level\": \"live\"");
    }

    private static Deviation wrongEvent() {
        return new Deviation(
                SampleRun.operation("listSiemEvents"),
                "answer-members",
                Kind.UNDOCUMENTED,
                200,
                "/items/*/mood",
                "",
                "string",
                null,
                "",
                1);
    }

    @Test
    void aRefutedOperationHasItsEarlierConfidence() throws IOException {
        String before = text("openapi/siem-v1.json");
        accept(proving("live"), "");
        accept(proving("live"), "");
        assertThat(text("openapi/siem-v1.json")).contains("\"level\": \"live\"");
        accept(SampleRun.run("live", 1, wrongEvent()), "none");
        assertThat(text("openapi/siem-v1.json")).isEqualTo(before);
    }

    private static RunResult proving(String kind, Deviation... deviations) {
        List<PassedCheck> passedChecks =
                List.of(new PassedCheck(SampleRun.operation("listSiemEvents"), "answer-schema", 1));
        return new RunResult(
                kind,
                kind,
                SampleRun.MORNING,
                SampleRun.MORNING,
                List.of(deviations),
                passedChecks,
                List.of(),
                3,
                Optional.empty());
    }

    private void accept(RunResult run, String key) {
        Path report = Reports.write(run, folder.resolve("reports"));
        new Acceptance(fixtures, report.resolve(Reports.JSON)).accept(each -> key.isEmpty() || key.equals(each));
    }

    private String text(String file) throws IOException {
        return Files.readString(fixtures.resolve(file));
    }

    private JsonNode json(String file) throws IOException {
        return JsonTrees.read(text(file)).orElseThrow();
    }
}
