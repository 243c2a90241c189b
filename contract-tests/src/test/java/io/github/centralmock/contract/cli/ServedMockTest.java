package io.github.centralmock.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A mock that the harness starts, with a program in its place that tells the variables it was given. */
class ServedMockTest {
    private static final String TELLING = "/usr/bin/env";

    @Test
    void theMockSeesItsOwnVariablesAndNotThoseOfTheHarness() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(TELLING)), "there is no " + TELLING);
        String told = toldBy(
                Map.of("CENTRAL_SEED", "7", "CENTRAL_ROLE", "a", "CENTRAL_JOURNAL", "b", "SOPHOS_CLIENT_SECRET", "c"));
        assertThat(told)
                .contains("CENTRAL_SEED=7")
                .doesNotContain("CENTRAL_ROLE", "CENTRAL_JOURNAL", "SOPHOS_CLIENT_SECRET");
    }

    private static String toldBy(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcentral.serve=" + TELLING,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "contract",
                        "--part",
                        "scenarios")
                .redirectErrorStream(true);
        run.environment().clear();
        run.environment().putAll(environment);
        Process process = run.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return told;
    }
}
