package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.SuggestedPatch;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.report.EarlierRun.Earlier;
import io.github.centralmock.contract.result.Deviation;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The report for chats, tickets and job summaries. */
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
        markdown.notLookedAt();
        markdown.omissions();
        markdown.scenarios();
        return markdown.out.toString();
    }

    private void line(String text, Object... values) {
        out.append(values.length == 0 ? text : text.formatted(values)).append('\n');
    }

    private void head() {
        line("# %s: %s", plain(report.target()), plain(report.verdict()));
        line("");
        line(
                "%s, %d requests, %d operations, %d checks held, differences: %d%s.",
                report.run().startedAt().truncatedTo(ChronoUnit.SECONDS),
                report.run().requests(),
                report.examined().size(),
                report.checksHeld(),
                report.lines().size(),
                report.last()
                        .map(last -> " (" + report.newOnes() + " new, "
                                + report.gone().size() + " gone, "
                                + report.notLookedAt().size() + " not looked at since the run of "
                                + last.truncatedTo(ChronoUnit.SECONDS) + ")")
                        .orElse(""));
    }

    private void deviations() {
        report.byOperation().forEach((id, lines) -> {
            line("");
            line("## `%s` %s", lines.get(0).seen().operation(), id);
            lines.forEach(this::deviation);
        });
    }

    private void deviation(ReportLine each) {
        Deviation seen = each.seen();
        line("");
        line(
                "- %s**%s**%s: expected %s, observed %s",
                each.isNew() ? "NEW " : "",
                seen.check(),
                seen.place().isEmpty() ? "" : " at `" + seen.place() + "`",
                plain(seen.expected()),
                plain(seen.observed()));
        line(
                "  - seen %s, since %s%s",
                ReportText.times(seen.count()),
                each.since().truncatedTo(ChronoUnit.SECONDS),
                each.mock().isEmpty() ? "" : "; " + each.mock());
        if (!seen.example().isEmpty()) {
            line("  - for example `%s`", seen.example().replace("`", "'"));
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
        earlier("No longer seen", report.gone());
    }

    private void notLookedAt() {
        earlier("Seen before, not looked at this time", report.notLookedAt());
    }

    private void earlier(String title, List<Earlier> some) {
        if (!some.isEmpty()) {
            line("");
            line("## %s", title);
            some.forEach(each -> line("- %s: %s (%s)", each.operationId(), plain(each.text()), each.when()));
        }
    }

    private void omissions() {
        if (!report.run().omissions().isEmpty()) {
            line("");
            line("## Not tried");
            report.omissionsByReason().forEach((reason, some) -> line("- %s: %d", plain(reason), some.size()));
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
        scenarios.failed().forEach(each -> line("- **failed** `%s`: %s", each.title(), plain(each.reason())));
        scenarios.skippedByReason().forEach((why, some) -> line("- %s: %d", plain(why), some.size()));
    }

    /** Stars, brackets and the like stay what they are. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\R+", " ");
    }
}
