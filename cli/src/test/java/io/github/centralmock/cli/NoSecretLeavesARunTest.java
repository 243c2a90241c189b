package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as people start it, at a target that repeats whatever it was sent: what it prints, logs and writes is searched. */
class NoSecretLeavesARunTest {
    private static final String JSON = "application/json";
    private static final String CLIENT_ID = "7d3c1b52-0b7e-4a57-9a3e-5a2f4cbb9d10";

    @TempDir
    private Path folder;

    @Test
    void noOutputContainsAnIdSecretOrToken() throws Exception {
        String echo = "{\"error\": \"oops\", \"message\": \"" + CLIENT_ID + " " + FakeCentral.SECRET + " "
                + FakeCentral.TOKEN + "\"}";
        try (FakeCentral central = FakeCentral.service()) {
            central.answering("GET /siem/.*", 500, JSON, echo)
                    .answering("GET /common/v1/alerts", 200, JSON, echo)
                    .answering("POST /common/.*", 400, JSON, echo);
            assertThat(run(central)).as("stopped by its budget").isEqualTo(3);
            assertThat(texts()).hasSizeGreaterThan(5);
            for (String secret : List.of(CLIENT_ID, FakeCentral.SECRET, FakeCentral.TOKEN)) {
                assertThat(texts()).noneMatch(text -> text.contains(secret));
            }
        }
    }

    private int run(FakeCentral central) throws IOException, InterruptedException {
        ProcessBuilder run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "contract",
                        "--target",
                        central.baseUrl(),
                        "--part",
                        "operations",
                        "--api",
                        "siem",
                        "--api",
                        "common",
                        "--allow-writes",
                        "--max-requests",
                        "60",
                        "--without-mock",
                        "--report",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        run.environment().put("CENTRAL_JOURNAL", folder.resolve("created.jsonl").toString());
        run.environment().put("SOPHOS_CLIENT_ID", CLIENT_ID);
        run.environment().put("SOPHOS_CLIENT_SECRET", FakeCentral.SECRET);
        Process process = run.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as("ended; the limit only guards against a hang")
                .isTrue();
        return process.exitValue();
    }

    private List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(NoSecretLeavesARunTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
