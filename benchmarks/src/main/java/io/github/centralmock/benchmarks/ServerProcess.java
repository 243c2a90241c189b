package io.github.centralmock.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, so that its CPU time can be told from the load's. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final int port;
    private final Duration startedIn;

    private ServerProcess(Process process, BufferedReader out, int port, Duration startedIn) {
        this.process = process;
        this.out = out;
        this.port = port;
        this.startedIn = startedIn;
    }

    /** The mock, on the collector that {@code ./central serve} starts it with. */
    static ServerProcess mock(String endpoints) throws IOException {
        return start("-XX:+UseParallelGC", MockServer.class, endpoints);
    }

    /** The floor, on the JVM's own choice of a collector or on the one in the system property {@code floor.collector}. */
    static ServerProcess floor(List<String> bodies) throws IOException {
        String collector = System.getProperty("floor.collector", "-XX:+IgnoreUnrecognizedVMOptions");
        return start(collector, FloorServer.class, bodies.toArray(String[]::new));
    }

    private static ServerProcess start(String collector, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                collector,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(Ready.PREFIX)) {
                int port = Integer.parseInt(line.substring(Ready.PREFIX.length()));
                return new ServerProcess(process, out, port, Duration.ofNanos(System.nanoTime() - start));
            }
        }
        throw new IOException(main.getSimpleName() + " ended before it listened");
    }

    int port() {
        return port;
    }

    Duration startedIn() {
        return startedIn;
    }

    /** All CPU time of the process so far: compiler and collector too. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The heap in use after a full collection, in bytes; only a {@link MockServer} tells. */
    long liveHeap() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return Long.parseLong(out.readLine());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
