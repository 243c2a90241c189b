package io.github.centralmock.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.report.Reports;
import io.github.centralmock.contract.report.SampleRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aKeyThatIsNotInTheReportIsToldWithTheKeysThatAre() {
        Path report = Reports.write(SampleRun.run("url", 0, SampleRun.newMember()), folder);
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("accept", report.toString(), "--fixtures", folder.toString(), "--only", "WRONGKEY");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("no difference \"WRONGKEY\"")
                .contains(SampleRun.newMember().key());
        assertThat(folder.resolve("evidence")).doesNotExist();
    }
}
