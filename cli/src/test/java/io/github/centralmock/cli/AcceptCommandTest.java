package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.report.Reports;
import io.github.centralmock.contract.report.SampleRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptCommandTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void anUnknownKeyIsReportedWithTheKeysOfTheReport() {
        Path report = Reports.write(SampleRun.run("url", 0, SampleRun.newMember()), folder);
        assertThat(accept(report)).isEqualTo(2);
        assertThat(err.toString())
                .contains("no deviation \"WRONGKEY\"")
                .contains(SampleRun.newMember().key());
        assertThat(folder.resolve("evidence")).doesNotExist();
    }

    @Test
    void theParentFolderOfTheOnlyReportIsAccepted() {
        Reports.write(SampleRun.run("url", 0, SampleRun.newMember()), folder);
        accept(folder);
        assertThat(err.toString()).contains("no deviation \"WRONGKEY\"");
    }

    @Test
    void aFolderWithNoReportOrSeveralReportsIsRefused() {
        assertThat(accept(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("no report.json in " + folder, "live, url or mock");
        Reports.write(SampleRun.run("url", 0, SampleRun.newMember()), folder);
        Reports.write(SampleRun.run("live", 0, SampleRun.newMember()), folder);
        assertThat(accept(folder)).isEqualTo(2);
        assertThat(err.toString())
                .contains("several reports")
                .contains(folder.resolve("live").toString())
                .contains(folder.resolve("url").toString());
    }

    private int accept(Path report) {
        return TestCommandLine.create()
                .setErr(new PrintWriter(err, true))
                .execute("accept", report.toString(), "--fixtures", folder.toString(), "--only", "WRONGKEY");
    }
}
