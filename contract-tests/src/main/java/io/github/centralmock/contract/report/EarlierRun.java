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

/** The deviations of an earlier run, including those that it had kept from the runs before it. */
record EarlierRun(Instant startedAt, Map<String, EarlierDeviation> deviations, CheckCoverage checks) {

    /**
     * A deviation of an earlier run; the key is that of {@code Deviation.key()}.
     *
     * @param lastSeen start of the last run that observed it
     * @param item its JSON in the report
     */
    record EarlierDeviation(
            String key,
            String operationId,
            String check,
            int status,
            Instant since,
            Instant lastSeen,
            ObjectNode item) {
        /** The text of the deviation. */
        String text() {
            String place = item.path("place").asText();
            return check + (place.isEmpty() ? "" : " at " + place) + ": expected "
                    + item.path("expected").asText() + ", observed "
                    + item.path("observed").asText();
        }

        /** The days on which it was observed. */
        String when() {
            String first = ReportText.day(since);
            String last = ReportText.day(lastSeen);
            return first.equals(last) ? "seen on " + first : "seen from " + first + " to " + last;
        }
    }

    /**
     * Reads an earlier report; empty if the file is missing or not a valid report, because this must not end the
     * current run.
     */
    static Optional<EarlierRun> read(Path file) {
        try {
            return JsonTrees.read(Files.readString(file))
                    .filter(json -> json.path("deviations").isArray())
                    .map(EarlierRun::of);
        } catch (IOException | DateTimeParseException | ClassCastException invalid) {
            return Optional.empty();
        }
    }

    private static EarlierRun of(JsonNode report) {
        Instant start = Instant.parse(report.path("startedAt").asText());
        Map<String, EarlierDeviation> found = new LinkedHashMap<>();
        for (String list : List.of("notLookedAt", "deviations")) {
            for (JsonNode item : report.path(list)) {
                EarlierDeviation earlier = earlier((ObjectNode) item, start);
                found.put(earlier.key(), earlier);
            }
        }
        return new EarlierRun(start, found, CheckCoverage.of(report));
    }

    private static EarlierDeviation earlier(ObjectNode item, Instant start) {
        return new EarlierDeviation(
                item.path("key").asText(),
                item.path("operationId").asText(),
                item.path("check").asText(),
                item.path("status").asInt(),
                Instant.parse(item.path("since").asText()),
                item.has("lastSeen") ? Instant.parse(item.path("lastSeen").asText()) : start,
                item);
    }

    Instant firstSeen(String key, Instant defaultValue) {
        return deviations.containsKey(key) ? deviations.get(key).since() : defaultValue;
    }
}
