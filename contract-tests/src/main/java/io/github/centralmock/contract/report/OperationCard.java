package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.SuggestedPatch;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.Deviation;
import java.util.List;
import java.util.stream.Collectors;

/** The deviations of one operation on the HTML page. */
record OperationCard(List<ReportLine> lines) {
    ApiOperation operation() {
        return lines.get(0).deviation().operation();
    }

    /** How often, in which status and since when a deviation was observed, and the behaviour of the mock. */
    static String facts(ReportLine line) {
        Deviation deviation = line.deviation();
        return "observed " + ReportText.times(deviation.count())
                + (deviation.status() == 0 ? "" : " in responses with status " + deviation.status())
                + ", since " + ReportText.moment(line.since())
                + (line.mock().isEmpty() ? "" : "; " + line.mock());
    }

    /** The example; a long one is indented. */
    static String example(Deviation deviation) {
        return deviation.example().length() < 100
                ? deviation.example()
                : JsonTrees.read(deviation.example()).map(JsonTrees::pretty).orElse(deviation.example());
    }

    static String steps(SuggestedPatch patch) {
        return patch.steps().stream().map(JsonTrees::write).collect(Collectors.joining("\n"));
    }
}
