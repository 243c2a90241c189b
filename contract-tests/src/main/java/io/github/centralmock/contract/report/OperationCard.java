package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.SuggestedPatch;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.Deviation;
import java.util.List;
import java.util.stream.Collectors;

/** The values that the page shows of one operation: all its deviations. */
record OperationCard(List<ReportLine> lines) {
    ApiOperation operation() {
        return lines.get(0).seen().operation();
    }

    /** How often, where and since when a deviation was seen, and what the mock does. */
    static String facts(ReportLine line) {
        Deviation seen = line.seen();
        return "seen " + ReportText.times(seen.count())
                + (seen.status() == 0 ? "" : " in answers with " + seen.status())
                + ", since " + ReportText.moment(line.since())
                + (line.mock().isEmpty() ? "" : "; " + line.mock());
    }

    /** A long example is indented. */
    static String example(Deviation seen) {
        return seen.example().length() < 100
                ? seen.example()
                : JsonTrees.read(seen.example()).map(JsonTrees::pretty).orElse(seen.example());
    }

    static String steps(SuggestedPatch patch) {
        return patch.steps().stream().map(JsonTrees::write).collect(Collectors.joining("\n"));
    }
}
