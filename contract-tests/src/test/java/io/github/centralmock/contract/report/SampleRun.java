package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.PassedCheck;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.SkippedCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sample results of runs, for tests of reports and of their use. */
public final class SampleRun {
    public static final Instant MORNING = Instant.parse("2026-03-02T05:00:00Z");

    private SampleRun() {}

    public static ApiOperation operation(String id) {
        return ApiDescriptions.bundled().named(id).orElseThrow();
    }

    public static Deviation newMember() {
        return deviation("listEndpoints", "answer-members", Kind.UNDOCUMENTED, "/items/*/health/trend")
                .observed("string", "{\"type\":\"string\"}", "{\"health\":{\"trend\":\"<text>\"}}")
                .times(120);
    }

    public static Deviation newToken() {
        return deviation("listEndpoints", "answer-schema", Kind.ENUM, "/items/*/health/overall")
                .observed("improving", "{\"enum\":[\"improving\"]}", "{\"health\":{\"overall\":\"improving\"}}")
                .times(3);
    }

    public static Deviation missingMember() {
        return deviation("listAlerts", "answer-schema", Kind.MISSING, "/items/*/severity")
                .observed("absent", null, "{\"id\":\"<uuid>\"}")
                .times(1);
    }

    public static Deviation otherStatus() {
        return deviation("createSettingsAllowedItem", "answer-status", Kind.STATUS, "")
                .observed("status 202", null, "")
                .times(1);
    }

    public static Deviation unsorted() {
        return deviation("listAlerts", "sort-order", Kind.BEHAVIOUR, "query:sort")
                .observed("<script>alert('descending')</script>", null, "")
                .times(2);
    }

    /** A run with these deviations; {@code day} is the number of days after the first sample run. */
    public static RunResult run(String kind, int day, Deviation... deviations) {
        Instant start = MORNING.plusSeconds(day * 86_400L);
        return new RunResult(
                kind,
                kind.equals("live") ? "live" : "http://user:pass@localhost:1234",
                start,
                start.plusSeconds(83),
                List.of(deviations),
                List.of(
                        new PassedCheck(operation("listEndpoints"), "paging-walk", 4),
                        new PassedCheck(operation("listEndpoints"), "answer-schema", 9),
                        new PassedCheck(operation("listAlerts"), "answer-schema", 4),
                        new PassedCheck(operation("getEndpoint"), "no-token", 2),
                        new PassedCheck(operation("getEndpoint"), "answer-schema", 2)),
                List.of(new SkippedCheck(operation("createSettingsAllowedItem"), "*", "writes are not allowed")),
                412,
                Optional.empty());
    }

    private record Draft(
            String id, String check, Kind kind, String place, String observed, JsonNode suggestion, String example) {
        Draft observed(String value, String schema, String example) {
            return new Draft(
                    id,
                    check,
                    kind,
                    place,
                    value,
                    schema == null ? null : JsonTrees.read(schema).orElseThrow(),
                    example);
        }

        Deviation times(int count) {
            int status = kind == Kind.STATUS ? 202 : 200;
            String expected = kind == Kind.MISSING ? "always there" : "as described";
            return new Deviation(
                    operation(id), check, kind, status, place, expected, observed, suggestion, example, count);
        }
    }

    private static Draft deviation(String id, String check, Kind kind, String place) {
        return new Draft(id, check, kind, place, "", null, "");
    }

    /** All sample deviations. */
    public static Deviation[] everything() {
        return new ArrayList<>(List.of(newMember(), newToken(), missingMember(), unsorted(), otherStatus()))
                .toArray(Deviation[]::new);
    }
}
