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
 * Takes what a run reported into the descriptions: applies suggested patches, writes down on what evidence, and raises the
 * confidence of what a live run proved, until a later one refutes it.
 */
public final class Acceptance {
    private static final String CONFIDENCE = "x-confidence";
    private static final String RUN = "contract run";

    private final Path fixtures;
    private final JsonNode report;
    private final List<String> told = new ArrayList<>();

    /**
     * @param fixtures folder with {@code openapi} and {@code evidence}
     * @throws IllegalArgumentException when the report is none, or of a mock, which only repeats the descriptions
     */
    public Acceptance(Path fixtures, Path reportFile) {
        this.fixtures = fixtures;
        this.report = JsonTrees.read(text(reportFile))
                .filter(json -> json.path("deviations").isArray())
                .orElseThrow(() -> new IllegalArgumentException(reportFile.getFileName() + " is no report of a run"));
        if (report.at("/target/kind").asText().equals("mock")) {
            throw new IllegalArgumentException(
                    "a mock follows the descriptions; a report about one changes nothing in them");
        }
    }

    /** The keys of all differences in the report. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        report.path("deviations")
                .forEach(deviation -> keys.add(deviation.path("key").asText()));
        return keys;
    }

    /**
     * Applies the patches of the deviations whose keys are wanted, keeps the proofs of a live run, and says what was done.
     */
    public List<String> accept(Predicate<String> wanted) {
        for (JsonNode deviation : report.path("deviations")) {
            if (wanted.test(deviation.path("key").asText())) {
                apply(deviation);
            }
        }
        if (report.at("/target/kind").asText().equals("live")) {
            keepProofs();
            told.add("kept " + report.path("proofs").size() + " proofs of " + day());
        }
        return told;
    }

    private void apply(JsonNode deviation) {
        String name = deviation.path("key").asText();
        if (!deviation.has("patch")) {
            told.add("no patch for " + name);
            return;
        }
        SuggestedPatch patch = JsonTrees.MAPPER.convertValue(deviation.get("patch"), SuggestedPatch.class);
        change(patch.document(), patch::applyTo);
        keepPatch(deviation);
        told.add("patched " + patch.document() + " for " + name);
    }

    private void keepPatch(JsonNode deviation) {
        Path file = fixtures.resolve("evidence/patches.json");
        ArrayNode kept = JsonTrees.read(Files.exists(file) ? text(file) : "[]")
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("evidence/patches.json is no list"));
        ObjectNode entry = kept.addObject();
        entry.put("date", day().toString())
                .put("target", report.at("/target/kind").asText());
        List.of("operationId", "check", "place", "expected", "observed", "count", "patch")
                .forEach(member -> entry.set(member, deviation.path(member)));
        write(file, DescriptionWriter.write(kept));
    }

    private void keepProofs() {
        Path file = fixtures.resolve("evidence/live.json");
        LiveEvidence ledger = LiveEvidence.read(file);
        for (JsonNode proof : report.path("proofs")) {
            ledger.proved(
                    proof.path("operationId").asText(), proof.path("check").asText(), day());
        }
        for (JsonNode deviation : report.path("deviations")) {
            ledger.refuted(
                    deviation.path("operationId").asText(),
                    deviation.path("check").asText());
        }
        write(file, ledger.text());
        documents().forEach(document -> change(document, root -> rate(root, ledger)));
    }

    private void rate(JsonNode document, LiveEvidence ledger) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation instanceof ObjectNode node) {
                    rate(node, ledger.live(node.path("operationId").asText()));
                }
            }
        }
    }

    private static void rate(ObjectNode operation, Optional<LocalDate> proved) {
        JsonNode now = operation.path(CONFIDENCE);
        boolean isOfARun = now.path("source").asText().equals(RUN);
        JsonNode before = isOfARun ? now.path("before") : now;
        if (proved.isPresent()) {
            operation
                    .putObject(CONFIDENCE)
                    .put("level", "live")
                    .put("source", RUN)
                    .put("date", proved.get().toString())
                    .set("before", before.isMissingNode() ? JsonTrees.MAPPER.createObjectNode() : before);
        } else if (isOfARun) {
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
