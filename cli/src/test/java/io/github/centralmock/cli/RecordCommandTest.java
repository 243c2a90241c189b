package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecordCommandTest {
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
    void aMissingFolderIsReportedBeforeAnyRequestIsSent() {
        assertThat(run(folder.resolve("deeper/estate.yaml"))).isEqualTo(2);
        assertThat(out.toString())
                .contains("mkdir -p " + folder.resolve("deeper"))
                .hasLineCount(1);
        assertThat(run(folder)).isEqualTo(2);
        assertThat(central.allCalls()).isEmpty();
    }

    @Test
    void noEstateIsWrittenWhenNoListCanBeRead() {
        assertThat(run(folder.resolve("estate.yaml"))).isEqualTo(2);
        assertThat(out.toString())
                .contains("answered 404")
                .doesNotContain("start a mock")
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void listsThatCannotBeReadAreReportedWithTheWrittenFile() {
        environment.put("CENTRAL_ROLE", "management");
        central.answering("GET /endpoint/v1/endpoints", 200, "application/json", "{\"items\": []}");
        assertThat(run(folder.resolve("estate.yaml"))).isZero();
        assertThat(out.toString())
                .contains("could not be read: /common/v1/admins answered 404", "start a mock")
                .doesNotContain("/endpoint/v1/endpoints answered");
        assertThat(folder.resolve("estate.yaml")).isRegularFile();
    }

    private int run(Path into) {
        CommandLine command = TestCommandLine.create(environment);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(out, true));
        return command.execute("record", "--target", central.baseUrl(), "--into", into.toString());
    }
}
