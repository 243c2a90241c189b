package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another run reported, with what it had carried over from the runs before it. */
record EarlierRun(Instant startedAt, Map<String, Earlier> deviations, CheckCoverage checks) {

    /**
     * A deviation of then; the key is that of {@code Deviation.key()}.
     *
     * @param lastSeen start of the last run that saw it
     * @param item as the report tells it
     */
    record Earlier(
            String key,
            String operationId,
            String check,
            int status,
            Instant since,
            Instant lastSeen,
            ObjectNode item) {
        /** What it was, in the words of then. */
        String text() {
            String place = item.path("place").asText();
            return check + (place.isEmpty() ? "" : " at " + place) + ": expected "
                    + item.path("expected").asText() + ", observed "
                    + item.path("observed").asText();
        }

        /** When it was seen, in days. */
        String when() {
            String first = ReportText.day(since);
            String again = ReportText.day(lastSeen);
            return first.equals(again) ? "seen on " + first : "seen from " + first + " to " + again;
        }
    }

    /** Empty when there is no such file, or none that a report could be read from: that must not end the run of today. */
    static Optional<EarlierRun> read(Path file) {
        try {
            return JsonTrees.read(Files.readString(file))
                    .filter(json -> json.path("deviations").isArray())
                    .map(EarlierRun::of);
        } catch (IOException | DateTimeParseException | ClassCastException noReport) {
            return Optional.empty();
        }
    }

    private static EarlierRun of(JsonNode report) {
        Instant start = Instant.parse(report.path("startedAt").asText());
        Map<String, Earlier> found = new LinkedHashMap<>();
        for (String list : List.of("notLookedAt", "deviations")) {
            for (JsonNode item : report.path(list)) {
                Earlier earlier = earlier((ObjectNode) item, start);
                found.put(earlier.key(), earlier);
            }
        }
        return new EarlierRun(start, found, CheckCoverage.of(report));
    }

    private static Earlier earlier(ObjectNode item, Instant start) {
        return new Earlier(
                item.path("key").asText(),
                item.path("operationId").asText(),
                item.path("check").asText(),
                item.path("status").asInt(),
                Instant.parse(item.path("since").asText()),
                item.has("lastSeen") ? Instant.parse(item.path("lastSeen").asText()) : start,
                item);
    }

    Instant sinceOf(String key, Instant otherwise) {
        return deviations.containsKey(key) ? deviations.get(key).since() : otherwise;
    }
}
