package io.github.centralmock.contract.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Notes which scenario calls which operation, a line for each pair, where the system property {@code central.scenarioLog}
 * names a file. The table of coverage is made of it.
 */
final class ScenarioLog {
    private static final ThreadLocal<String> PLAYING = new ThreadLocal<>();
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private ScenarioLog() {}

    static void begins(ExtensionContext scenario) {
        PLAYING.set(scenario.getRequiredTestClass().getSimpleName() + "."
                + scenario.getRequiredTestMethod().getName());
    }

    static void ends() {
        PLAYING.remove();
    }

    static void called(String operationId) {
        String file = System.getProperty("central.scenarioLog");
        String scenario = PLAYING.get();
        if (file != null && scenario != null && NOTED.add(file + operationId + scenario)) {
            append(Path.of(file), operationId + " " + scenario + "\n");
        }
    }

    private static synchronized void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
