package io.github.centralmock.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long the JVM stops the mock while a collection grows: the longest safepoints of a process in which many items were
 * created. Flags: {@code --items} (250000), {@code --cores}.
 */
final class Pauses {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private static final Pattern TOTAL = Pattern.compile("Total:\\s+(\\d+) ns");

    private Pauses() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = new Options(args, "items", "cores");
        int items = options.whole("items", 250_000);
        Path log = Files.createTempFile("central-mock-safepoints", ".log");
        log.toFile().deleteOnExit();
        String logging = "-Xlog:safepoint:file=" + log + ":uptime:filecount=0";
        try (ServerProcess mock = ServerProcess.mock(options.whole("cores", 0), 100, logging)) {
            GeneratedTenant tenant = GeneratedTenant.of(mock.port());
            Load.Result result = Load.run(mock.port(), ThreeCalls.creation(tenant), items);
            OUT.printf(
                    "%d items created, %.0f a second, p99 %.1f ms, %d refused, server CPU %.1f s%n",
                    items,
                    result.perSecond(),
                    result.p99Micros() / 1e3,
                    result.failed(),
                    mock.cpu().toMillis() / 1e3);
        }
        long[] pauses = TOTAL.matcher(Files.readString(log))
                .results()
                .mapToLong((MatchResult total) -> Long.parseLong(total.group(1)))
                .sorted()
                .toArray();
        OUT.printf(
                "pauses: %d, the three longest %.1f, %.1f and %.1f ms%n",
                pauses.length,
                pauses[pauses.length - 1] / 1e6,
                pauses[pauses.length - 2] / 1e6,
                pauses[pauses.length - 3] / 1e6);
    }
}
