package io.github.centralmock.contract.cli;

import io.github.centralmock.contract.target.Settings;
import io.github.centralmock.contract.target.TargetFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mock that the harness started itself, by the command of system property {@code central.serve}, and stops again. The
 * command must start a mock on any free port and print a line with its base URL.
 */
final class ServedMock implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("https?://[\\w.\\[\\]:-]+");
    private static final long START_LIMIT_SECONDS = 180;

    private final Process process;
    private final Thread stopper;
    private final CompletableFuture<String> baseUrl = new CompletableFuture<>();
    private final List<String> said = new ArrayList<>();

    private ServedMock(Process process) {
        this.process = process;
        this.stopper = new Thread(process::destroy);
    }

    static boolean isPossible() {
        return System.getProperty("central.serve") != null;
    }

    /** Starts the mock and waits for its base URL; throws {@link TargetFailure} when it does not come up. */
    static ServedMock start() {
        String command = System.getProperty("central.serve");
        if (command == null) {
            throw new TargetFailure("no command to start a mock; use ./central contract, or give --target");
        }
        try {
            ServedMock mock = new ServedMock(builder(command).start());
            Runtime.getRuntime().addShutdownHook(mock.stopper);
            mock.listen();
            return mock;
        } catch (IOException notFound) {
            throw new TargetFailure("the mock cannot be started: " + notFound.getMessage());
        }
    }

    /** What was told to the harness is not told to the mock. */
    private static ProcessBuilder builder(String command) {
        ProcessBuilder builder = new ProcessBuilder(words(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(Settings::isOwn);
        return builder;
    }

    String baseUrl() {
        try {
            return baseUrl.get(START_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TargetFailure("interrupted while the mock was starting");
        } catch (ExecutionException | TimeoutException silent) {
            close();
            throw new TargetFailure("the mock did not start; it said: " + String.join(" | ", said));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads all that the mock says, so that it never waits for a reader. */
    private void listen() {
        Thread reader = new Thread(this::read, "mock output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher url = URL.matcher(line);
                if (url.find()) {
                    baseUrl.complete(url.group());
                } else if (said.size() < 20) {
                    said.add(line);
                }
            }
        } catch (IOException closed) {
            said.add("its output ended");
        }
        baseUrl.completeExceptionally(new IllegalStateException("no base URL"));
    }

    /** Splits a command line at blanks; quoted parts stay together. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
