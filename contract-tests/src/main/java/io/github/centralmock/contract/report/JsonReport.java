package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.report.EarlierRun.Earlier;
import io.github.centralmock.contract.result.Deviation;
import java.time.temporal.ChronoUnit;

/** The report for programs, and for the next run to compare with. */
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
        json.notLookedAt();
        json.proofs();
        json.omissions();
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
        report.run().ended().ifPresent(why -> root.put("ended", why.reason()));
        report.last().ifPresent(last -> root.put("comparedWithRunOf", last.toString()));
        root.putObject("summary")
                .put("operations", report.examined().size())
                .put("checksHeld", report.checksHeld())
                .put("deviations", report.lines().size())
                .put("new", report.newOnes())
                .put("gone", report.gone().size())
                .put("notLookedAt", report.notLookedAt().size())
                .put("scenariosPassed", report.scenarios().passed())
                .put("scenariosFailed", report.scenarios().failed().size())
                .put("scenariosSkipped", report.scenarios().skipped());
    }

    private void deviations() {
        ArrayNode items = root.putArray("deviations");
        for (ReportLine line : report.lines()) {
            Deviation seen = line.seen();
            ObjectNode item = items.addObject().put("key", seen.key());
            operation(item, seen.operation());
            item.put("check", seen.check()).put("kind", seen.kind().name()).put("status", seen.status());
            item.put("place", seen.place()).put("expected", seen.expected()).put("observed", seen.observed());
            item.put("count", seen.count()).put("example", seen.example());
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

    /** As they were told when they were last seen, so that nothing is lost until somebody looks again. */
    private void notLookedAt() {
        ArrayNode items = root.putArray("notLookedAt");
        for (Earlier earlier : report.notLookedAt()) {
            ObjectNode item = items.addObject();
            item.setAll(earlier.item());
            item.put("lastSeen", earlier.lastSeen().toString()).put("isNew", false);
        }
    }

    private void proofs() {
        ArrayNode items = root.putArray("proofs");
        report.run()
                .proofs()
                .forEach(proof -> items.addObject()
                        .put("operationId", proof.operation().id())
                        .put("check", proof.check())
                        .put("count", proof.count()));
    }

    private void omissions() {
        ArrayNode items = root.putArray("omissions");
        report.run()
                .omissions()
                .forEach(omission -> items.addObject()
                        .put("operationId", omission.operation().id())
                        .put("check", omission.check())
                        .put("reason", omission.reason()));
    }

    private void scenarios() {
        ArrayNode items = root.putArray("scenarios");
        report.run().scenarios().forEach(played -> {
            ObjectNode item = items.addObject().put("api", played.api()).put("scenario", played.title());
            item.put("end", played.end().name());
            if (!played.reason().isEmpty()) {
                item.put("reason", played.reason());
            }
        });
    }
}
