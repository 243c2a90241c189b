package io.github.centralmock.contract.report;

import io.github.centralmock.contract.report.EarlierRun.Earlier;
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

/** The values that the page of a report shows, in the order of the page. */
record ReportPage(DriftReport report) {
    /** A number at the top of the page; the mood is {@code good}, {@code bad} or empty. */
    record Tile(int number, String what, String mood) {}

    /** The checks of one API that held. */
    record Held(String api, int operations, int checks, Map<String, String> operationsByCheck) {}

    /** What was left out for the same reason. */
    record Group(String reason, List<String> names) {}

    /** {@code stopped}, {@code agrees} or {@code differs}, as the style sheet knows them. */
    String mood() {
        if (report.run().ended().isPresent()) {
            return "stopped";
        }
        return report.isAllGood() ? "agrees" : "differs";
    }

    String when() {
        Duration took = Duration.between(report.run().startedAt(), report.run().endedAt());
        String length = took.toMinutes() > 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : took.toSeconds() + " s";
        String before = report.last()
                .map(last -> "; the last run was on " + ReportText.moment(last))
                .orElse("; the first run here");
        return ReportText.moment(report.run().startedAt()) + ", " + report.run().requests() + " requests in " + length
                + before;
    }

    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(report.examined().size(), "operations looked at", ""));
        tiles.add(new Tile(report.checksHeld(), "checks held", "good"));
        tiles.add(new Tile(report.lines().size(), "differences", goodIfNone(report.lines())));
        ScenarioSummary scenarios = report.scenarios();
        if (!scenarios.isEmpty()) {
            tiles.add(new Tile(scenarios.passed(), "scenarios passed", "good"));
            tiles.add(new Tile(scenarios.failed().size(), "scenarios failed", goodIfNone(scenarios.failed())));
        }
        if (report.last().isPresent()) {
            tiles.add(new Tile(report.newOnes(), "new since the last run", report.newOnes() > 0 ? "bad" : ""));
            tiles.add(new Tile(
                    report.gone().size(), "no longer seen", report.gone().isEmpty() ? "" : "good"));
            if (!report.notLookedAt().isEmpty()) {
                tiles.add(new Tile(report.notLookedAt().size(), "seen before, not looked at", ""));
            }
        }
        return tiles;
    }

    /** That a run which ended early saw no difference is no good news yet. */
    private String goodIfNone(Collection<?> found) {
        if (!found.isEmpty()) {
            return "bad";
        }
        return report.run().ended().isEmpty() ? "good" : "";
    }

    List<OperationCard> operations() {
        return report.byOperation().values().stream().map(OperationCard::new).toList();
    }

    Map<String, List<Earlier>> earlier() {
        Map<String, List<Earlier>> found = new LinkedHashMap<>();
        found.put("No longer seen", report.gone());
        found.put("Seen before, not looked at this time", report.notLookedAt());
        found.values().removeIf(List::isEmpty);
        return found;
    }

    List<Held> held() {
        List<Held> found = new ArrayList<>();
        report.proofsByApi().forEach((api, proofs) -> {
            Map<String, String> byCheck = proofs.stream()
                    .collect(Collectors.groupingBy(
                            PassedCheck::check,
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.toList(), some -> String.join(", ", operations(some)))));
            found.add(new Held(api, operations(proofs).size(), proofs.size(), byCheck));
        });
        return found;
    }

    private static TreeSet<String> operations(List<PassedCheck> proofs) {
        return proofs.stream().map(proof -> proof.operation().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Group> notTried() {
        List<Group> found = new ArrayList<>();
        report.omissionsByReason()
                .forEach((reason, some) -> found.add(new Group(
                        reason,
                        some.stream()
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
                .forEach((reason, some) -> found.add(new Group(
                        reason, some.stream().map(ScenarioResult::title).toList())));
        return found;
    }

    /** The style sheet, which stands in the page itself. */
    String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("/central-mock/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
