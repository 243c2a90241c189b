package io.github.centralmock.contract.report;

import static io.github.centralmock.contract.report.Markup.safe;

import io.github.centralmock.contract.drift.Proof;
import io.github.centralmock.contract.report.EarlierRun.Earlier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The report as one page for people, with everything it needs in itself. */
final class HtmlReport {
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final DriftReport report;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(DriftReport report) {
        this.report = report;
    }

    static String write(DriftReport report) {
        HtmlReport page = new HtmlReport(report);
        page.head();
        page.tiles();
        page.deviations();
        page.gone();
        page.notLookedAt();
        page.held();
        page.omissions();
        page.scenarios();
        page.out.append("</main>\n</body>\n</html>\n");
        return page.out.toString();
    }

    private void head() {
        String mood = report.run().ended().isPresent() ? "stopped" : report.isAllGood() ? "agrees" : "differs";
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>%s: %s</title>%n".formatted(safe(report.target()), safe(report.verdict())))
                .append("<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body class=\"%s\">%n".formatted(mood));
        out.append("<header><p class=\"target\">%s</p><h1>%s</h1><p class=\"when\">%s</p></header>%n<main>%n"
                .formatted(safe(report.target()), safe(report.verdict()), safe(when())));
    }

    private String when() {
        Duration took = Duration.between(report.run().startedAt(), report.run().endedAt());
        String length = took.toMinutes() > 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : took.toSeconds() + " s";
        String before = report.last()
                .map(last -> "; the last run was on " + moment(last))
                .orElse("; the first run here");
        return moment(report.run().startedAt()) + ", " + report.run().requests() + " requests in " + length + before;
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private void tiles() {
        out.append("<ul class=\"tiles\">\n");
        tile(report.examined().size(), "operations looked at", "");
        tile(report.checksHeld(), "checks held", "good");
        tile(report.lines().size(), "differences", report.lines().isEmpty() ? agreement() : "bad");
        ScenarioList scenarios = report.scenarios();
        if (!scenarios.isEmpty()) {
            int failed = scenarios.failed().size();
            tile(scenarios.passed(), "scenarios passed", "good");
            tile(failed, "scenarios failed", failed == 0 ? agreement() : "bad");
        }
        if (report.last().isPresent()) {
            tile(report.newOnes(), "new since the last run", report.newOnes() > 0 ? "bad" : "");
            tile(report.gone().size(), "no longer seen", report.gone().isEmpty() ? "" : "good");
            if (!report.notLookedAt().isEmpty()) {
                tile(report.notLookedAt().size(), "seen before, not looked at", "");
            }
        }
        out.append("</ul>\n");
    }

    /** That a run which ended early saw no difference is no good news yet. */
    private String agreement() {
        return report.run().ended().isEmpty() ? "good" : "";
    }

    private void tile(int number, String what, String mood) {
        out.append("<li class=\"%s\"><strong>%d</strong><span>%s</span></li>%n".formatted(mood, number, what));
    }

    private void deviations() {
        if (report.lines().isEmpty()) {
            return;
        }
        out.append("<h2>What differs</h2>\n<nav>\n");
        report.byOperation()
                .forEach((id, lines) ->
                        out.append("<a href=\"#%s\">%s<b>%d</b></a>%n".formatted(safe(id), safe(id), lines.size())));
        out.append("</nav>\n");
        report.byOperation().values().forEach(lines -> out.append(OperationCard.write(lines)));
    }

    private void gone() {
        earlier("No longer seen", report.gone());
    }

    private void notLookedAt() {
        earlier("Seen before, not looked at this time", report.notLookedAt());
    }

    private void earlier(String title, List<Earlier> some) {
        if (!some.isEmpty()) {
            out.append("<h2>%s</h2>%n<ul class=\"plain\">%n".formatted(title));
            some.forEach(each -> out.append("<li><b>%s</b> %s <small>%s</small></li>%n"
                    .formatted(safe(each.operationId()), safe(each.text()), each.when())));
            out.append("</ul>\n");
        }
    }

    private void held() {
        if (!report.proofsByApi().isEmpty()) {
            out.append("<h2>What held</h2>\n");
        }
        report.proofsByApi().forEach((api, proofs) -> {
            Map<String, List<Proof>> byCheck =
                    proofs.stream().collect(Collectors.groupingBy(Proof::check, TreeMap::new, Collectors.toList()));
            out.append("<details><summary>%s <small>operations: %d, checks: %d</small></summary>%n<table>%n"
                    .formatted(safe(api), operations(proofs).size(), proofs.size()));
            byCheck.forEach((check, some) -> out.append("<tr><th>%s</th><td>%s</td></tr>%n"
                    .formatted(safe(check), safe(String.join(", ", operations(some))))));
            out.append("</table></details>\n");
        });
    }

    private static TreeSet<String> operations(List<Proof> proofs) {
        return proofs.stream().map(proof -> proof.operation().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void omissions() {
        if (report.run().omissions().isEmpty()) {
            return;
        }
        out.append("<h2>Not tried</h2>\n");
        report.omissionsByReason().forEach((reason, some) -> {
            out.append("<details><summary>%s <small>%d</small></summary><p class=\"names\">"
                    .formatted(safe(reason), some.size()));
            some.forEach(each -> out.append("<span>%s</span> "
                    .formatted(safe(each.operation().id() + (each.check().equals("*") ? "" : " " + each.check())))));
            out.append("</p></details>\n");
        });
    }

    private void scenarios() {
        ScenarioList scenarios = report.scenarios();
        if (!scenarios.failed().isEmpty()) {
            out.append("<h2>Scenarios that failed</h2>\n<ul class=\"plain\">\n");
            scenarios
                    .failed()
                    .forEach(each -> out.append("<li><b>%s</b> %s <small>%s</small></li>%n"
                            .formatted(safe(each.title()), safe(each.reason()), safe(each.api()))));
            out.append("</ul>\n");
        }
        if (scenarios.skipped() > 0) {
            out.append("<h2>Scenarios that were skipped</h2>\n");
            scenarios.skippedByReason().forEach((reason, some) -> {
                out.append("<details><summary>%s <small>%d</small></summary><p class=\"names\">"
                        .formatted(safe(reason), some.size()));
                some.forEach(each -> out.append("<span>%s</span> ".formatted(safe(each.title()))));
                out.append("</p></details>\n");
            });
        }
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/central-mock/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
