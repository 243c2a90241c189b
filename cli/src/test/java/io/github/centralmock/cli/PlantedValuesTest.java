package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Values of a tenant, planted wherever an answer can hold one, are in no report and not on the console. */
class PlantedValuesTest {
    private static final List<String> PLANTED = List.of(
            "srv-acme-payroll02",
            "dev-acme-77.local",
            "JaneDoeSecretKey",
            "jane.doe@acme.example",
            "Jane Doe",
            "PAYROLLDC",
            "C01001ABCDEF234",
            "192.0.2.17",
            "8f0bd4a6-6e9c-4d2c-9a5d-0c4c1a3b5d7e");

    @TempDir
    private Path folder;

    @Test
    void noReportContainsAValueOfTheTenant() throws IOException {
        StringWriter out = new StringWriter();
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /siem/v1/events", 200, "text/dev-acme-77.local", page());
            central.answering("GET /siem/v1/alerts", 404, "application/json", error());
            central.answering("GET /whoami/v1/.*", 501, "application/json", error());
            CommandLine command =
                    TestCommandLine.create(FakeCentral.environment(folder)).setOut(new PrintWriter(out, true));
            assertThat(command.execute(
                            "contract",
                            "--target",
                            central.baseUrl(),
                            "--part",
                            "operations",
                            "--api",
                            "siem",
                            "--report",
                            folder.resolve("report").toString()))
                    .isEqualTo(1);
        }
        assertThat(out.toString()).contains("FAILED").contains("tremendous");
        assertHoldsNothing("the console", out.toString());
        try (Stream<Path> files = Files.walk(folder.resolve("report"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertHoldsNothing(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private static void assertHoldsNothing(String where, String text) {
        PLANTED.forEach(value -> assertThat(text).as(where).doesNotContain(value));
    }

    /** An item for each value: where a token, an id, a number, a name belongs, and as names of members at two depths. */
    private static String page() {
        StringBuilder items = new StringBuilder();
        for (String value : PLANTED) {
            items.append(
                    ("{\"id\": \"V\", \"type\": \"V\", \"severity\": \"V\", \"created_at\": \"V\", \"customer_id\": \"V\","
                                    + " \"location\": 7, \"details\": [{\"V\": \"V\"}], \"V\": {\"V\": [\"V\"]}},")
                            .replace("V", value));
        }
        return "{\"items\": [" + items
                + "{\"severity\": \"tremendous\"}], \"has_more\": \"Jane Doe\", \"next_cursor\": 5}";
    }

    private static String error() {
        return "{\"error\": \"srv-acme-payroll02\", \"message\": \"Jane Doe\", \"JaneDoeSecretKey\": \"PAYROLLDC\"}";
    }
}
