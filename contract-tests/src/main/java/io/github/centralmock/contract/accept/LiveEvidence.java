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
 * What live runs have proved: for each operation and check the day of the last run that did. Nothing but runs writes it, and
 * nothing of a tenant is in it.
 */
public final class LiveEvidence {
    /** The check that says of an operation's good answers that they are as described. */
    static final String CONVINCING = "answer-schema";

    private final Map<String, Map<String, LocalDate>> days = new TreeMap<>();

    /** What a file holds; empty when there is none. */
    public static LiveEvidence read(Path file) {
        try {
            return Files.exists(file) ? of(Files.readString(file)) : new LiveEvidence();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static LiveEvidence of(String text) {
        LiveEvidence ledger = new LiveEvidence();
        JsonNode root = JsonTrees.read(text).orElseThrow(() -> new IllegalArgumentException("the evidence is no JSON"));
        root.properties()
                .forEach(operation -> operation
                        .getValue()
                        .properties()
                        .forEach(check -> ledger.proved(
                                operation.getKey(),
                                check.getKey(),
                                LocalDate.parse(check.getValue().asText()))));
        return ledger;
    }

    void proved(String operationId, String check, LocalDate day) {
        days.computeIfAbsent(operationId, id -> new TreeMap<>())
                .merge(check, day, (before, now) -> before.isAfter(now) ? before : now);
    }

    /** A check that fails now proves nothing any more, whatever it did before; nor does an answer that is wrong in any way. */
    void refuted(String operationId, String check) {
        Map<String, LocalDate> known = days.getOrDefault(operationId, new TreeMap<>());
        known.remove(check);
        if (check.startsWith("answer-")) {
            known.remove(CONVINCING);
        }
    }

    /** The last day on which a live run proved the description of an operation; empty when none did. */
    public Optional<LocalDate> live(String operationId) {
        return Optional.ofNullable(days.getOrDefault(operationId, Map.of()).get(CONVINCING));
    }

    /** One operation a line where it fits. */
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
