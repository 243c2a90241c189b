package io.github.centralmock.contract.report;

import io.github.centralmock.contract.report.EarlierRun.EarlierDeviation;
import io.github.centralmock.contract.result.PassedCheck;
import io.github.centralmock.contract.result.ScenarioResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The contents of the HTML page, in the order of the page. */
record ReportPage(DriftReport report) {
    /** A number at the top of the page; the style is {@code good}, {@code bad} or empty. */
    record Tile(int number, String label, String style) {}

    /** The passed checks of one API. */
    record PassedChecks(String api, int operations, int checks, Map<String, String> operationsByCheck) {}

    /** The names that were skipped for the same reason. */
    record Group(String reason, List<String> names) {}

    /** The CSS class of the page: {@code stopped}, {@code agrees} or {@code differs}. */
    String cssClass() {
        if (report.run().ended().isPresent()) {
            return "stopped";
        }
        return report.isSuccess() ? "agrees" : "differs";
    }

    String when() {
        Duration elapsed =
                Duration.between(report.run().startedAt(), report.run().endedAt());
        String duration = elapsed.toMinutes() > 0
                ? elapsed.toMinutes() + " min " + elapsed.toSecondsPart() + " s"
                : elapsed.toSeconds() + " s";
        String before = report.last()
                .map(last -> "; the last run was on " + ReportText.moment(last))
                .orElse("; this is the first run");
        return ReportText.moment(report.run().startedAt()) + ", " + report.run().requests() + " requests in " + duration
                + before;
    }

    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(report.checkedOperations().size(), "operations checked", ""));
        tiles.add(new Tile(report.passedCount(), "checks passed", "good"));
        tiles.add(new Tile(report.lines().size(), "deviations", styleOf(report.lines())));
        ScenarioSummary scenarios = report.scenarios();
        if (!scenarios.isEmpty()) {
            tiles.add(new Tile(scenarios.passed(), "scenarios passed", "good"));
            tiles.add(new Tile(scenarios.failed().size(), "scenarios failed", styleOf(scenarios.failed())));
        }
        if (report.last().isPresent()) {
            tiles.add(new Tile(
                    report.newDeviations(), "new since the last run", report.newDeviations() > 0 ? "bad" : ""));
            tiles.add(new Tile(
                    report.gone().size(), "no longer observed", report.gone().isEmpty() ? "" : "good"));
            if (!report.notChecked().isEmpty()) {
                tiles.add(new Tile(report.notChecked().size(), "not checked in this run", ""));
            }
        }
        return tiles;
    }

    /** Returns no {@code good} style for a run that ended early. */
    private String styleOf(Collection<?> found) {
        if (!found.isEmpty()) {
            return "bad";
        }
        return report.run().ended().isEmpty() ? "good" : "";
    }

    List<OperationCard> operations() {
        return report.byOperation().values().stream().map(OperationCard::new).toList();
    }

    Map<String, List<EarlierDeviation>> earlier() {
        Map<String, List<EarlierDeviation>> found = new LinkedHashMap<>();
        found.put("No longer observed", report.gone());
        found.put("Observed before, not checked in this run", report.notChecked());
        found.values().removeIf(List::isEmpty);
        return found;
    }

    List<PassedChecks> passedChecks() {
        List<PassedChecks> found = new ArrayList<>();
        report.passedChecksByApi().forEach((api, passed) -> {
            Map<String, String> byCheck = passed.stream()
                    .collect(Collectors.groupingBy(
                            PassedCheck::check,
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.toList(), entries -> String.join(", ", operations(entries)))));
            found.add(new PassedChecks(api, operations(passed).size(), passed.size(), byCheck));
        });
        return found;
    }

    private static TreeSet<String> operations(List<PassedCheck> passed) {
        return passed.stream().map(check -> check.operation().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Group> skippedChecks() {
        List<Group> found = new ArrayList<>();
        report.skippedChecksByReason()
                .forEach((reason, entries) -> found.add(new Group(
                        reason,
                        entries.stream()
                                .map(each ->
                                        each.operation().id() + (each.check().equals("*") ? "" : " " + each.check()))
                                .toList())));
        return found;
    }

    List<ScenarioResult> failedScenarios() {
        return report.scenarios().failed();
    }

    List<Group> skippedScenarios() {
        List<Group> found = new ArrayList<>();
        report.scenarios()
                .skippedByReason()
                .forEach((reason, entries) -> found.add(new Group(
                        reason, entries.stream().map(ScenarioResult::title).toList())));
        return found;
    }

    /** The style sheet, which is included in the page. */
    String styleSheet() {
        try (InputStream in = ReportPage.class.getResourceAsStream("/central-mock/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
