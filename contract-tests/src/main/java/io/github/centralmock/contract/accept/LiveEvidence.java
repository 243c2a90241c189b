package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The evidence of live runs: for each operation and check the day of the last run that passed it. Only runs write it.
 * It contains no data of a tenant.
 */
public final class LiveEvidence {
    /** The check that compares the successful responses of an operation with its description. */
    static final String DECISIVE_CHECK = "answer-schema";

    private final Map<String, Map<String, LocalDate>> days = new TreeMap<>();

    /** Reads the evidence of a file; empty if there is no file. */
    public static LiveEvidence read(Path file) {
        try {
            return Files.exists(file) ? of(Files.readString(file)) : new LiveEvidence();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static LiveEvidence of(String text) {
        LiveEvidence evidence = new LiveEvidence();
        JsonNode root =
                JsonTrees.read(text).orElseThrow(() -> new IllegalArgumentException("the evidence is not JSON"));
        root.properties()
                .forEach(operation -> operation
                        .getValue()
                        .properties()
                        .forEach(check -> evidence.add(
                                operation.getKey(),
                                check.getKey(),
                                LocalDate.parse(check.getValue().asText()))));
        return evidence;
    }

    void add(String operationId, String check, LocalDate day) {
        days.computeIfAbsent(operationId, id -> new TreeMap<>())
                .merge(check, day, (before, now) -> before.isAfter(now) ? before : now);
    }

    /** Removes a failed check. A wrong response also removes the evidence for the description. */
    void remove(String operationId, String check) {
        Map<String, LocalDate> known = days.getOrDefault(operationId, new TreeMap<>());
        known.remove(check);
        if (check.startsWith("answer-")) {
            known.remove(DECISIVE_CHECK);
        }
    }

    /** The last day on which a live run confirmed the description of an operation; empty if there is none. */
    public Optional<LocalDate> lastConfirmed(String operationId) {
        return Optional.ofNullable(days.getOrDefault(operationId, Map.of()).get(DECISIVE_CHECK));
    }

    /** The text of the file, with one operation on each line if it fits. */
    String text() {
        ObjectNode root = JsonTrees.MAPPER.createObjectNode();
        days.forEach((operation, checks) -> {
            ObjectNode node = JsonTrees.MAPPER.createObjectNode();
            checks.forEach((check, day) -> node.put(check, day.toString()));
            if (!node.isEmpty()) {
                root.set(operation, node);
            }
        });
        return DescriptionWriter.write(root);
    }
}
