package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Applies the report of a run to the descriptions: applies suggested patches, stores the evidence, and sets the
 * confidence to live for operations that a live run has confirmed, until a later run refutes it.
 */
public final class Acceptance {
    private static final String CONFIDENCE = "x-confidence";
    private static final String RUN = "contract run";

    private final Path fixtures;
    private final JsonNode report;
    private final List<String> messages = new ArrayList<>();

    /**
     * @param fixtures folder with {@code openapi} and {@code evidence}
     * @throws IllegalArgumentException if the file is not a report, or is a report about a mock, which follows the descriptions
     */
    public Acceptance(Path fixtures, Path reportFile) {
        this.fixtures = fixtures;
        this.report = JsonTrees.read(text(reportFile))
                .filter(json -> json.path("deviations").isArray())
                .orElseThrow(
                        () -> new IllegalArgumentException(reportFile.getFileName() + " is not a report of a run"));
        if (report.at("/target/kind").asText().equals("mock")) {
            throw new IllegalArgumentException(
                    "a report about a mock cannot change the descriptions, because the mock follows the descriptions");
        }
    }

    /** The keys of all deviations in the report. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        report.path("deviations")
                .forEach(deviation -> keys.add(deviation.path("key").asText()));
        return keys;
    }

    /**
     * Applies the patches of the selected deviations, stores the passed checks of a live run, and returns messages
     * about the changes.
     */
    public List<String> accept(Predicate<String> filter) {
        for (JsonNode deviation : report.path("deviations")) {
            if (filter.test(deviation.path("key").asText())) {
                apply(deviation);
            }
        }
        if (report.at("/target/kind").asText().equals("live")) {
            storePassedChecks();
            messages.add("stored " + report.path("proofs").size() + " passed checks of " + day());
        }
        return messages;
    }

    private void apply(JsonNode deviation) {
        String name = deviation.path("key").asText();
        if (!deviation.has("patch")) {
            messages.add("no patch for " + name);
            return;
        }
        SuggestedPatch patch = JsonTrees.MAPPER.convertValue(deviation.get("patch"), SuggestedPatch.class);
        change(patch.document(), patch::applyTo);
        storePatch(deviation);
        messages.add("patched " + patch.document() + " for " + name);
    }

    private void storePatch(JsonNode deviation) {
        Path file = fixtures.resolve("evidence/patches.json");
        ArrayNode patches = JsonTrees.read(Files.exists(file) ? text(file) : "[]")
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("evidence/patches.json is not a list"));
        ObjectNode entry = patches.addObject();
        entry.put("date", day().toString())
                .put("target", report.at("/target/kind").asText());
        List.of("operationId", "check", "place", "expected", "observed", "count", "patch")
                .forEach(member -> entry.set(member, deviation.path(member)));
        write(file, DescriptionWriter.write(patches));
    }

    private void storePassedChecks() {
        Path file = fixtures.resolve("evidence/live.json");
        LiveEvidence evidence = LiveEvidence.read(file);
        for (JsonNode proof : report.path("proofs")) {
            evidence.add(proof.path("operationId").asText(), proof.path("check").asText(), day());
        }
        for (JsonNode deviation : report.path("deviations")) {
            evidence.remove(
                    deviation.path("operationId").asText(),
                    deviation.path("check").asText());
        }
        write(file, evidence.text());
        documents().forEach(document -> change(document, root -> updateConfidence(root, evidence)));
    }

    private void updateConfidence(JsonNode document, LiveEvidence evidence) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation instanceof ObjectNode node) {
                    updateConfidence(
                            node,
                            evidence.lastConfirmed(node.path("operationId").asText()));
                }
            }
        }
    }

    private static void updateConfidence(ObjectNode operation, Optional<LocalDate> confirmed) {
        JsonNode current = operation.path(CONFIDENCE);
        boolean isFromRun = current.path("source").asText().equals(RUN);
        JsonNode before = isFromRun ? current.path("before") : current;
        if (confirmed.isPresent()) {
            operation
                    .putObject(CONFIDENCE)
                    .put("level", "live")
                    .put("source", RUN)
                    .put("date", confirmed.get().toString())
                    .set("before", before.isMissingNode() ? JsonTrees.MAPPER.createObjectNode() : before);
        } else if (isFromRun) {
            operation.set(CONFIDENCE, before);
        }
    }

    private LocalDate day() {
        return LocalDate.parse(report.path("startedAt").asText().substring(0, 10));
    }

    private void change(String document, Consumer<JsonNode> edit) {
        Path file = fixtures.resolve("openapi").resolve(document + ".json");
        String before = text(file);
        JsonNode root = JsonTrees.read(before).orElseThrow();
        edit.accept(root);
        String after = DescriptionWriter.write(root);
        if (!after.equals(before)) {
            write(file, after);
        }
    }

    private List<String> documents() {
        try (var files = Files.list(fixtures.resolve("openapi"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replaceAll("\\.json$", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read " + file, unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
