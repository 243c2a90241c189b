package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.SuggestedPatch;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.report.EarlierRun.EarlierDeviation;
import io.github.centralmock.contract.result.Deviation;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the report as Markdown for chats, tickets and job summaries. */
final class MarkdownReport {
    private final DriftReport report;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(DriftReport report) {
        this.report = report;
    }

    static String write(DriftReport report) {
        MarkdownReport markdown = new MarkdownReport(report);
        markdown.head();
        markdown.deviations();
        markdown.gone();
        markdown.notChecked();
        markdown.skippedChecks();
        markdown.scenarios();
        return markdown.out.toString();
    }

    private void line(String text, Object... values) {
        out.append(values.length == 0 ? text : text.formatted(values)).append('\n');
    }

    private void head() {
        line("# %s: %s", escape(report.target()), escape(report.verdict()));
        line("");
        line(
                "%s, %d requests, %d operations, %d checks passed, %d deviations%s.",
                report.run().startedAt().truncatedTo(ChronoUnit.SECONDS),
                report.run().requests(),
                report.checkedOperations().size(),
                report.passedCount(),
                report.lines().size(),
                report.last()
                        .map(last -> " (" + report.newDeviations() + " new, "
                                + report.gone().size() + " gone, "
                                + report.notChecked().size() + " not checked since the run of "
                                + last.truncatedTo(ChronoUnit.SECONDS) + ")")
                        .orElse(""));
    }

    private void deviations() {
        report.byOperation().forEach((id, lines) -> {
            line("");
            line("## `%s` %s", lines.get(0).deviation().operation(), id);
            lines.forEach(this::writeDeviation);
        });
    }

    private void writeDeviation(ReportLine each) {
        Deviation deviation = each.deviation();
        line("");
        line(
                "- %s**%s**%s: expected %s, observed %s",
                each.isNew() ? "NEW " : "",
                deviation.check(),
                deviation.place().isEmpty() ? "" : " at `" + deviation.place() + "`",
                escape(deviation.expected()),
                escape(deviation.observed()));
        line(
                "  - observed %s, since %s%s",
                ReportText.times(deviation.count()),
                each.since().truncatedTo(ChronoUnit.SECONDS),
                each.mock().isEmpty() ? "" : "; " + each.mock());
        if (!deviation.example().isEmpty()) {
            line("  - for example `%s`", deviation.example().replace("`", "'"));
        }
        each.patch().ifPresent(this::patch);
    }

    private void patch(SuggestedPatch patch) {
        line("  - patch for `%s.json`:", patch.document());
        line("    ```json");
        patch.steps().forEach(step -> line("    " + JsonTrees.write(step)));
        line("    ```");
    }

    private void gone() {
        earlier("No longer observed", report.gone());
    }

    private void notChecked() {
        earlier("Observed before, not checked in this run", report.notChecked());
    }

    private void earlier(String title, List<EarlierDeviation> entries) {
        if (!entries.isEmpty()) {
            line("");
            line("## %s", title);
            entries.forEach(each -> line("- %s: %s (%s)", each.operationId(), escape(each.text()), each.when()));
        }
    }

    private void skippedChecks() {
        if (!report.run().skippedChecks().isEmpty()) {
            line("");
            line("## Skipped checks");
            report.skippedChecksByReason()
                    .forEach((reason, entries) -> line("- %s: %d", escape(reason), entries.size()));
        }
    }

    private void scenarios() {
        ScenarioSummary scenarios = report.scenarios();
        if (scenarios.isEmpty()) {
            return;
        }
        line("");
        line("## Scenarios");
        line(
                "Passed: %d, failed: %d, skipped: %d.",
                scenarios.passed(), scenarios.failed().size(), scenarios.skipped());
        line("");
        scenarios.failed().forEach(each -> line("- **failed** `%s`: %s", each.title(), escape(each.reason())));
        scenarios.skippedByReason().forEach((reason, entries) -> line("- %s: %d", escape(reason), entries.size()));
    }

    /** Escapes characters that have a meaning in Markdown. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\R+", " ");
    }
}
