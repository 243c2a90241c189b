package io.github.centralmock.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, so that its CPU time can be told from the load's. */
final class ServerProcess implements AutoCloseable {
    /** As in the launcher {@code central}. */
    private static final String MOCK_OPTIONS = "-XX:+UseG1GC -XX:MaxGCPauseMillis=10";

    private static final Pattern READY = Pattern.compile("(?:listening |.* is ready at http://localhost:)(\\d+)");

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

    /**
     * The mock, with the JVM options that {@code ./central serve} starts it with, or with those in the system property
     * {@code mock.options}.
     *
     * @param cores how many cores it may use; 0 for all
     * @param more further JVM options
     */
    static ServerProcess mock(int cores, int endpoints, String... more) throws IOException {
        List<String> options = new ArrayList<>(
                List.of(System.getProperty("mock.options", MOCK_OPTIONS).split(" ")));
        options.addAll(List.of(more));
        return start(cores, options, MockServer.class, List.of(String.valueOf(endpoints)));
    }

    /** The floor, on the JVM's own choice of a collector or with the JVM options in the system property {@code floor.options}. */
    static ServerProcess floor(int cores, List<String> bodies) throws IOException {
        List<String> options = List.of(System.getProperty("floor.options", "-XX:+IgnoreUnrecognizedVMOptions")
                .split(" "));
        return start(cores, options, FloorServer.class, bodies);
    }

    /** What users start: {@code central serve}, with the JVM options and the class archive of the launcher. */
    static ServerProcess launched(int cores, Path launcher) throws IOException {
        return start(cores, List.of(launcher.toString(), "serve", "--port", "0"));
    }

    private static ServerProcess start(int cores, List<String> options, Class<?> main, List<String> args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(args);
        return start(cores, command);
    }

    private static ServerProcess start(int cores, List<String> command) throws IOException {
        List<String> pinned = new ArrayList<>();
        if (cores > 0) {
            pinned.addAll(List.of("taskset", "-c", "0-" + (cores - 1)));
        }
        pinned.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(pinned)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                int port = Integer.parseInt(ready.group(1));
                return new ServerProcess(process, out, port, Duration.ofNanos(System.nanoTime() - start));
            }
        }
        throw new IOException(command + " ended before it listened");
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
