package io.github.centralmock.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.ScenarioResult;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ReportsTest {
    @TempDir
    Path folder;

    @Test
    void aSecondReportMarksNewAndGoneDeviations() throws Exception {
        Reports.write(SampleRun.run("live", 0, SampleRun.newMember(), SampleRun.missingMember()), folder);
        Path own = Reports.write(SampleRun.run("live", 1, SampleRun.newMember(), SampleRun.newToken()), folder);
        JsonNode report = json(own);
        assertThat(report.at("/summary/new").asInt()).isEqualTo(1);
        assertThat(report.at("/deviations/0/since").asText()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(report.at("/deviations/0/isNew").asBoolean()).isFalse();
        assertThat(report.at("/deviations/1/isNew").asBoolean()).isTrue();
        assertThat(report.at("/gone/0/operationId").asText()).isEqualTo("listAlerts");
    }

    @Test
    void aDeviationThatWasNotCheckedIsNotGone() throws Exception {
        Reports.write(SampleRun.run("live", 0, SampleRun.otherStatus()), folder);
        Path own = Reports.write(SampleRun.run("live", 1), folder);
        assertThat(json(own).path("gone")).isEmpty();
    }

    @Test
    void aDeviationThatWasNotCheckedIsKeptUntilItIsCheckedAgain() throws Exception {
        Reports.write(SampleRun.run("live", 0, SampleRun.otherStatus()), folder);
        Reports.write(SampleRun.run("live", 1, SampleRun.newToken()), folder);
        Path own = Reports.write(SampleRun.run("live", 2), folder);
        assertThat(json(own).at("/notLookedAt/0/key").asText())
                .isEqualTo(SampleRun.otherStatus().key());
        assertThat(json(own).at("/notLookedAt/0/lastSeen").asText()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(json(own).path("notLookedAt")).hasSize(1);
        assertThat(Files.readString(own.resolve("report.md"))).contains("observed status 202 (seen on 2 March 2026)");
        assertThat(Files.readString(own.resolve("report.md"))).contains("## Observed before, not checked in this run");
        assertThat(Files.readString(own.resolve("report.html"))).contains("Observed before, not checked in this run");
        Reports.write(SampleRun.run("live", 3, SampleRun.otherStatus()), folder);
        assertThat(json(own).at("/deviations/0/since").asText()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(json(own).at("/deviations/0/isNew").asBoolean()).isFalse();
        assertThat(json(own).path("notLookedAt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"deviations\": [",
                "[]",
                "{\"deviations\": []}",
                "{\"startedAt\": \"2026-03-02T05:00:00Z\", \"deviations\": [7]}"
            })
    void aFileThatIsNotAReportIsIgnored(String broken) throws Exception {
        Path own = Files.createDirectories(folder.resolve("live"));
        Files.writeString(own.resolve(Reports.JSON), broken);
        Reports.write(SampleRun.run("live", 0, SampleRun.newMember()), folder);
        assertThat(json(own).path("deviations")).hasSize(1);
        assertThat(json(own).path("notLookedAt")).isEmpty();
    }

    @Test
    void aReportIsWrittenCompletelyOrNotAtAll() throws Exception {
        Path own = Reports.write(SampleRun.run("live", 0), folder);
        Path before = Files.createLink(folder.resolve("before"), own.resolve(Reports.JSON));
        String text = Files.readString(before);
        Reports.write(SampleRun.run("live", 1, SampleRun.newMember()), folder);
        assertThat(before).as("the old file was replaced, not written over").hasContent(text);
        assertThat(own).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void anotherCheckOfTheSameOperationDoesNotMakeADeviationGone() throws Exception {
        Reports.write(SampleRun.run("live", 0, SampleRun.unsorted()), folder);
        Path own = Reports.write(SampleRun.run("live", 1), folder);
        assertThat(json(own).path("gone")).isEmpty();
        assertThat(json(own).at("/notLookedAt/0/check").asText()).isEqualTo("sort-order");
    }

    @Test
    void aLiveRunIsComparedWithTheMock() throws Exception {
        Reports.write(SampleRun.run("mock", 0, SampleRun.newToken()), folder);
        Path own = Reports.write(SampleRun.run("live", 0, SampleRun.newToken(), SampleRun.newMember()), folder);
        assertThat(json(own).at("/deviations/0/mock").asText()).isEqualTo("the mock has the same deviation");
        assertThat(json(own).at("/deviations/1/mock").asText()).isEqualTo("the mock follows the description");
    }

    @Test
    void aCheckThatTheMockRunSkippedIsNotCompared() throws Exception {
        Reports.write(SampleRun.run("mock", 0), folder);
        Path own = Reports.write(SampleRun.run("live", 0, SampleRun.unsorted(), SampleRun.newMember()), folder);
        assertThat(json(own).at("/deviations/0/mock").asText()).isEqualTo("not compared with the mock");
        assertThat(json(own).at("/deviations/1/mock").asText()).isEqualTo("the mock follows the description");
    }

    @Test
    void aCurrentMockRunReplacesTheOneInTheFolder() throws Exception {
        Reports.write(SampleRun.run("mock", 0), folder);
        Optional<RunResult> today = Optional.of(SampleRun.run("mock", 1, SampleRun.newMember()));
        Path own = Reports.write(SampleRun.run("live", 1, SampleRun.newMember()), today, folder);
        assertThat(json(own).at("/deviations/0/mock").asText()).isEqualTo("the mock has the same deviation");
    }

    @Test
    void theVerdictContainsTheNumberOfCheckedOperations() throws Exception {
        Path own = Reports.write(SampleRun.run("live", 0), folder);
        assertThat(json(own).path("verdict").asText())
                .isEqualTo("Agrees with the descriptions in the 3 of 4 operations that could be checked");
    }

    @Test
    void thePageHasNoExternalFilesAndEscapesMarkupOfTheTarget() throws Exception {
        Path own = Reports.write(SampleRun.run("live", 0, SampleRun.everything()), folder);
        String page = Files.readString(own.resolve("report.html"));
        assertThat(page).doesNotContain("http://", "https://", "<script", "<link", "src=", "url(");
        assertThat(page)
                .contains(
                        "Differs in 5 places",
                        "&lt;script&gt;",
                        "observed 120 times",
                        "Suggested patch for endpoint-v1.json");
    }

    @Test
    void theJunitFileCountsEachCheckOfEachOperationOnce() throws Exception {
        Path own = Reports.write(SampleRun.run("url", 0, SampleRun.everything()), folder);
        Element root = xml(own);
        assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(10);
        assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(5);
        assertThat(root.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(root.getAttribute("name")).doesNotContain("pass");
    }

    @Test
    void theJunitFileIsValidForAnyCharactersInAMessage() throws Exception {
        String printed =
                "bell \u0007, colour \u001b[31m, half a pair \ud800, no character \uffff, <end> ]]> \ud83d\ude00\nmore";
        RunResult run = SampleRun.run("url", 0)
                .with(
                        List.of(new ScenarioResult("siem", "EventsSuite.tells", Status.FAILED, printed)),
                        1,
                        Optional.empty());
        Path own = Reports.write(run, folder);
        Element failure = (Element) xml(own).getElementsByTagName("failure").item(0);
        String shown = "bell ?, colour ?[31m, half a pair ?, no character ?, <end> ]]> \ud83d\ude00";
        assertThat(failure.getAttribute("message")).isEqualTo(shown);
        assertThat(failure.getTextContent()).isEqualTo(shown + "\nmore");
        assertThat(Files.readString(own.resolve("report.html")))
                .contains("bell ?, colour ?[31m, half a pair ?, no character ?, &lt;end&gt; ]]&gt; \ud83d\ude00");
    }

    @Test
    void theMarkdownContainsPlaceCountAndPatch() throws Exception {
        Path own = Reports.write(SampleRun.run("live", 0, SampleRun.everything()), folder);
        assertThat(Files.readString(own.resolve("report.md")))
                .contains(
                        "`GET /endpoint/v1/endpoints`",
                        "/items/*/health/trend",
                        "observed 120 times",
                        "patch for `endpoint-v1.json`");
    }

    private static Element xml(Path own) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(own.resolve("junit.xml").toFile())
                .getDocumentElement();
    }

    private static JsonNode json(Path own) throws IOException {
        return JsonTrees.read(Files.readString(own.resolve(Reports.JSON))).orElseThrow();
    }
}
