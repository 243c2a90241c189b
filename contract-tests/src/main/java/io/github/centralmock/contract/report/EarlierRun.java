package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an earlier run reported, read back from its JSON. */
record EarlierRun(Instant startedAt, Map<String, Earlier> deviations) {

    /** A deviation of then; the key is that of {@code Deviation.key()}. */
    record Earlier(String key, String operationId, String text, Instant since) {}

    /** Empty when there is no such file; throws an {@link IllegalArgumentException} when it is no report. */
    static Optional<EarlierRun> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode report = Json.read(Files.readString(file))
                    .filter(json -> json.path("deviations").isArray()
                            && json.path("startedAt").isTextual())
                    .orElseThrow(() -> new IllegalArgumentException(file + " is no report of a run"));
            return Optional.of(of(report));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EarlierRun of(JsonNode report) {
        Map<String, Earlier> found = new LinkedHashMap<>();
        for (JsonNode line : report.path("deviations")) {
            String key = line.path("key").asText();
            String text = line.path("check").asText() + " " + line.path("place").asText();
            Instant since = Instant.parse(line.path("since").asText());
            found.put(key, new Earlier(key, line.path("operationId").asText(), text.strip(), since));
        }
        return new EarlierRun(Instant.parse(report.path("startedAt").asText()), found);
    }

    Instant sinceOf(String key, Instant otherwise) {
        return deviations.containsKey(key) ? deviations.get(key).since() : otherwise;
    }
}
