package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.PatchSuggestions;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.report.EarlierRun.EarlierDeviation;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.PassedCheck;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.SkippedCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The results of a run, compared with the last run of the same target and with a run of the mock.
 *
 * @param last start of the last run of this target; empty if this is the first
 * @param gone deviations of earlier runs that this run checked and did not observe
 * @param notChecked deviations of earlier runs that this run did not check
 */
public record DriftReport(
        RunResult run,
        Optional<Instant> last,
        List<ReportLine> lines,
        List<EarlierRun.EarlierDeviation> gone,
        List<EarlierRun.EarlierDeviation> notChecked) {
    static final String NOT_COMPARED = "not compared with the mock";

    static DriftReport of(RunResult run, Optional<EarlierRun> last, Optional<MockRun> mock) {
        List<ReportLine> lines = run.deviations().stream()
                .map(deviation -> new ReportLine(
                        deviation,
                        last.map(earlier -> earlier.firstSeen(deviation.key(), run.startedAt()))
                                .orElse(run.startedAt()),
                        last.filter(earlier -> !earlier.deviations().containsKey(deviation.key()))
                                .isPresent(),
                        mockBehaviour(run, deviation, mock),
                        PatchSuggestions.patchFor(deviation)))
                .toList();
        CheckCoverage checks = CheckCoverage.of(run);
        Map<Boolean, List<EarlierDeviation>> notObserved =
                last.map(earlier -> notObserved(run, earlier)).orElse(List.of()).stream()
                        .collect(Collectors.partitioningBy(
                                earlier -> checks.include(earlier.operationId(), earlier.check(), earlier.status())));
        return new DriftReport(
                run, last.map(EarlierRun::startedAt), lines, notObserved.get(true), notObserved.get(false));
    }

    private static String mockBehaviour(RunResult run, Deviation deviation, Optional<MockRun> mock) {
        return run.targetKind().equals("mock")
                ? ""
                : mock.map(known -> known.compare(deviation)).orElse(NOT_COMPARED);
    }

    /** The deviations of earlier runs that this run did not observe, for operations that are still described. */
    private static List<EarlierDeviation> notObserved(RunResult run, EarlierRun earlierRun) {
        Set<String> observedKeys = run.deviations().stream().map(Deviation::key).collect(Collectors.toSet());
        return earlierRun.deviations().values().stream()
                .filter(earlier -> !observedKeys.contains(earlier.key()))
                .filter(earlier ->
                        ApiDescriptions.bundled().named(earlier.operationId()).isPresent())
                .toList();
    }

    Set<ApiOperation> checkedOperations() {
        return run.checkedOperations();
    }

    int newDeviations() {
        return (int) lines.stream().filter(ReportLine::isNew).count();
    }

    int passedCount() {
        return run.passedChecks().size();
    }

    /** The lines of each operation, in the order of the run. */
    Map<String, List<ReportLine>> byOperation() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.deviation().operation().id(), LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<PassedCheck>> passedChecksByApi() {
        return run.passedChecks().stream()
                .collect(Collectors.groupingBy(
                        passed -> passed.operation().api().name(), LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<SkippedCheck>> skippedChecksByReason() {
        return run.skippedChecks().stream()
                .collect(Collectors.groupingBy(SkippedCheck::reason, LinkedHashMap::new, Collectors.toList()));
    }

    ScenarioSummary scenarios() {
        return new ScenarioSummary(run.scenarios());
    }

    /** Whether there is no deviation and no failed scenario. */
    boolean isSuccess() {
        return lines.isEmpty() && scenarios().failed().isEmpty();
    }

    /** A one-sentence summary for users. */
    String verdict() {
        String problems = problems();
        if (run.ended().isPresent()) {
            String reason = run.ended().get().reason();
            return problems.isEmpty() ? reason : reason + "; " + problems + " until then";
        }
        return problems.isEmpty() ? agreement() : problems.replaceFirst("^d", "D");
    }

    private String problems() {
        List<String> parts = new ArrayList<>();
        if (!lines.isEmpty()) {
            parts.add("differs in " + lines.size() + (lines.size() == 1 ? " place" : " places"));
        }
        int failed = scenarios().failed().size();
        if (failed > 0) {
            parts.add(failed + " of " + scenarios().notSkipped() + " scenarios failed");
        }
        return String.join(", ", parts);
    }

    private String agreement() {
        int passed = scenarios().passed();
        if (run.attemptedOperations().isEmpty() && passed > 0) {
            return "All " + passed + " scenarios that could be run passed";
        }
        return "Agrees with the descriptions" + checkedShare()
                + (passed == 0 ? "" : ", " + passed + " scenarios passed");
    }

    /** The number of operations that could be checked, if not all. */
    private String checkedShare() {
        int attempted = run.attemptedOperations().size();
        int checked = checkedOperations().size();
        return checked == attempted
                ? ""
                : " in the " + checked + " of " + attempted + " operations that could be checked";
    }

    /** The name of the target, without credentials in its address. */
    String target() {
        return run.targetName().replaceAll("//[^/@]*@", "//");
    }
}
