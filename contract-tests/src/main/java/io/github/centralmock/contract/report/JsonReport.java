package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.report.EarlierRun.EarlierDeviation;
import io.github.centralmock.contract.result.Deviation;
import java.time.temporal.ChronoUnit;

/** Writes the report as JSON, for programs and for the comparison with the next run. */
final class JsonReport {
    private final DriftReport report;
    private final ObjectNode root = JsonTrees.MAPPER.createObjectNode();

    private JsonReport(DriftReport report) {
        this.report = report;
    }

    static String write(DriftReport report) {
        JsonReport json = new JsonReport(report);
        json.head();
        json.deviations();
        json.gone();
        json.notChecked();
        json.passedChecks();
        json.skippedChecks();
        json.scenarios();
        return JsonTrees.pretty(json.root) + "\n";
    }

    private void head() {
        root.putObject("target").put("kind", report.run().targetKind()).put("name", report.target());
        root.put(
                "startedAt",
                report.run().startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put(
                "endedAt",
                report.run().endedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("verdict", report.verdict());
        root.put("exitCode", report.run().exitCode());
        root.put("requests", report.run().requests());
        report.run().ended().ifPresent(termination -> root.put("ended", termination.reason()));
        report.last().ifPresent(last -> root.put("comparedWithRunOf", last.toString()));
        root.putObject("summary")
                .put("operations", report.checkedOperations().size())
                .put("checksHeld", report.passedCount())
                .put("deviations", report.lines().size())
                .put("new", report.newDeviations())
                .put("gone", report.gone().size())
                .put("notLookedAt", report.notChecked().size())
                .put("scenariosPassed", report.scenarios().passed())
                .put("scenariosFailed", report.scenarios().failed().size())
                .put("scenariosSkipped", report.scenarios().skipped());
    }

    private void deviations() {
        ArrayNode items = root.putArray("deviations");
        for (ReportLine line : report.lines()) {
            Deviation deviation = line.deviation();
            ObjectNode item = items.addObject().put("key", deviation.key());
            operation(item, deviation.operation());
            item.put("check", deviation.check())
                    .put("kind", deviation.kind().name())
                    .put("status", deviation.status());
            item.put("place", deviation.place())
                    .put("expected", deviation.expected())
                    .put("observed", deviation.observed());
            item.put("count", deviation.count()).put("example", deviation.example());
            item.put("since", line.since().truncatedTo(ChronoUnit.SECONDS).toString())
                    .put("isNew", line.isNew());
            if (!line.mock().isEmpty()) {
                item.put("mock", line.mock());
            }
            line.patch().ifPresent(patch -> item.set("patch", JsonTrees.MAPPER.valueToTree(patch)));
        }
    }

    private static void operation(ObjectNode item, ApiOperation operation) {
        item.put("api", operation.api().name()).put("operationId", operation.id());
        item.put("method", operation.method()).put("path", operation.path().text());
        item.put("confidence", operation.confidence());
    }

    private void gone() {
        ArrayNode items = root.putArray("gone");
        report.gone()
                .forEach(gone -> items.addObject()
                        .put("key", gone.key())
                        .put("operationId", gone.operationId())
                        .put("since", gone.since().toString()));
    }

    /** Keeps the JSON of the earlier report until a run checks the deviation again. */
    private void notChecked() {
        ArrayNode items = root.putArray("notLookedAt");
        for (EarlierDeviation earlier : report.notChecked()) {
            ObjectNode item = items.addObject();
            item.setAll(earlier.item());
            item.put("lastSeen", earlier.lastSeen().toString()).put("isNew", false);
        }
    }

    private void passedChecks() {
        ArrayNode items = root.putArray("proofs");
        report.run()
                .passedChecks()
                .forEach(passed -> items.addObject()
                        .put("operationId", passed.operation().id())
                        .put("check", passed.check())
                        .put("count", passed.count()));
    }

    private void skippedChecks() {
        ArrayNode items = root.putArray("omissions");
        report.run()
                .skippedChecks()
                .forEach(skipped -> items.addObject()
                        .put("operationId", skipped.operation().id())
                        .put("check", skipped.check())
                        .put("reason", skipped.reason()));
    }

    private void scenarios() {
        ArrayNode items = root.putArray("scenarios");
        report.run().scenarios().forEach(result -> {
            ObjectNode item = items.addObject().put("api", result.api()).put("scenario", result.title());
            item.put("end", result.end().name());
            if (!result.reason().isEmpty()) {
                item.put("reason", result.reason());
            }
        });
    }
}
