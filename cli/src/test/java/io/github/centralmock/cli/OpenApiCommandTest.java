package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that take an OpenAPI document of the user's. */
class OpenApiCommandTest {
    private static final Path WIDGETS = Path.of("../contract-tests/src/test/resources/openapi/widgets.yaml");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void equivalentDescriptionsEndWithExitCodeZero() {
        assertThat(run("openapi", "diff", WIDGETS.toString(), WIDGETS.toString()))
                .isZero();
        assertThat(out.toString()).contains("describe the same");
    }

    @Test
    void differencesEndWithExitCodeOneAndCanBePrintedAsJson() throws IOException {
        Path changed = changed("[id, name]", "[id]");
        assertThat(run("openapi", "diff", WIDGETS.toString(), changed.toString(), "--json"))
                .isEqualTo(1);
        assertThat(JsonTrees.read(out.toString())
                        .orElseThrow()
                        .at("/differences/0/place")
                        .asText())
                .isEqualTo("200 items[].name");
    }

    @Test
    void aBundledApiIsFoundByName() {
        assertThat(run("openapi", "diff", "whoami", WIDGETS.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("GET /whoami/v1", "breaking  - operation", "additive  + operation");
    }

    @Test
    void invalidInputIsReportedInOneLineWithExitCodeTwo() throws IOException {
        assertThat(run("openapi", "diff", "nothing", WIDGETS.toString())).isEqualTo(2);
        assertThat(run("openapi", "diff", "whoami", "nothing.yaml")).isEqualTo(2);
        assertThat(run(
                        "openapi",
                        "diff",
                        "whoami",
                        changed("title: Widgets API", "name: x").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("unknown API so; there are [common-v1"))
                .anyMatch(line -> line.contains("nothing.yaml: there is no such file"))
                .anyMatch(line -> line.contains("attribute info.title is missing"))
                .anyMatch(line -> line.contains("attribute info.name is unexpected"));
    }

    @Test
    void aTargetIsCheckedAgainstTheDescription() {
        assertThat(contract(WIDGETS)).as(out.toString()).isZero();
        assertThat(report()).contains("2 operations", "the description does not say how the list is paged");
    }

    @Test
    void aDifferenceFromTheDescriptionIsADeviation() throws IOException {
        assertThat(contract(
                        changed("        name: { type: string }", "        name: { type: string, enum: [second] }")))
                .isEqualTo(1);
        assertThat(report()).contains("one of second", "/items/*/name");
    }

    @Test
    void scenariosAreNotRunAndOtherPartsAreRefused() throws IOException {
        assertThat(contract(WIDGETS)).isZero();
        assertThat(out.toString()).doesNotContain("Running the scenarios");
        assertThat(run("contract", "--openapi", WIDGETS.toString(), "--accept")).isEqualTo(2);
        assertThat(run("contract", "--openapi", changed("paths:", "pathes:").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--openapi checks operations only", "attribute pathes is unexpected");
    }

    private int contract(Path document) {
        try (FakeCentral central = FakeCentral.mock()) {
            return run(
                    "contract",
                    "--target",
                    central.baseUrl(),
                    "--openapi",
                    document.toString(),
                    "--without-mock",
                    "--report",
                    folder.resolve("report").toString());
        }
    }

    private String report() {
        try (var files = Files.walk(folder.resolve("report"))) {
            return Files.readString(
                    files.filter(file -> file.endsWith("report.md")).findFirst().orElseThrow());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Path changed(String before, String after) throws IOException {
        String text = Files.readString(WIDGETS);
        assertThat(text).contains(before);
        return Files.writeString(folder.resolve("changed.yaml"), text.replace(before, after));
    }

    private int run(String... arguments) {
        CommandLine line = TestCommandLine.create();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return Main.execute(line, arguments);
    }
}
