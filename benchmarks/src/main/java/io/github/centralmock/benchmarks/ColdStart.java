package io.github.centralmock.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * From the command to the first right answer, in milliseconds: {@code ./central serve} with the demo estate against the floor.
 * Run it in the folder of the launcher. Flags: {@code --rounds} (5), {@code --cores}.
 */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        Options options = new Options(args, "rounds", "cores");
        int rounds = options.whole("rounds", 5);
        int cores = options.whole("cores", 0);
        Path body = Files.writeString(Files.createTempFile("central-mock-benchmark", ".json"), "{}");
        body.toFile().deleteOnExit();
        // The launcher builds first when the sources have changed.
        ServerProcess.launched(cores, Path.of("./central")).close();
        Ratio millis = new Ratio(rounds);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            double mock = answered(ServerProcess.launched(cores, Path.of("./central")), "/__central/health", start);
            start = System.nanoTime();
            double floor = answered(
                    ServerProcess.floor(cores, Collections.nCopies(3, body.toString())),
                    "/endpoint/v1/endpoints",
                    start);
            millis.add(round, mock, floor);
        }
        millis.print("start in ms");
    }

    private static double answered(ServerProcess started, String path, long start) {
        try (ServerProcess server = started) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nX-Tenant-ID: x\r\n\r\n";
            Load.once(server.port(), request.getBytes(StandardCharsets.US_ASCII));
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
