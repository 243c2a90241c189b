package io.github.centralmock.contract.report;

import io.github.centralmock.contract.accept.PatchSuggestions;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.report.EarlierRun.Earlier;
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
 * A run beside what the last run of the same target and a run of the mock had seen.
 *
 * @param last when the last run of this target started; empty when this is the first
 * @param gone what an earlier run saw and this one did not, though it looked
 * @param notLookedAt what an earlier run saw and this one did not look at
 */
public record DriftReport(
        RunResult run,
        Optional<Instant> last,
        List<ReportLine> lines,
        List<EarlierRun.Earlier> gone,
        List<EarlierRun.Earlier> notLookedAt) {
    static final String NOT_COMPARED = "not compared with the mock";

    static DriftReport of(RunResult run, Optional<EarlierRun> last, Optional<MockRun> mock) {
        List<ReportLine> lines = run.deviations().stream()
                .map(seen -> new ReportLine(
                        seen,
                        last.map(before -> before.sinceOf(seen.key(), run.startedAt()))
                                .orElse(run.startedAt()),
                        last.filter(before -> !before.deviations().containsKey(seen.key()))
                                .isPresent(),
                        mockWord(run, seen, mock),
                        PatchSuggestions.patchFor(seen)))
                .toList();
        CheckCoverage checks = CheckCoverage.of(run);
        Map<Boolean, List<Earlier>> unseen = last.map(before -> unseen(run, before)).orElse(List.of()).stream()
                .collect(Collectors.partitioningBy(
                        before -> checks.include(before.operationId(), before.check(), before.status())));
        return new DriftReport(run, last.map(EarlierRun::startedAt), lines, unseen.get(true), unseen.get(false));
    }

    private static String mockWord(RunResult run, Deviation seen, Optional<MockRun> mock) {
        return run.targetKind().equals("mock")
                ? ""
                : mock.map(known -> known.wordOn(seen)).orElse(NOT_COMPARED);
    }

    /** What earlier runs saw and this one did not, of operations that are still described. */
    private static List<Earlier> unseen(RunResult run, EarlierRun before) {
        Set<String> seen = run.deviations().stream().map(Deviation::key).collect(Collectors.toSet());
        return before.deviations().values().stream()
                .filter(earlier -> !seen.contains(earlier.key()))
                .filter(earlier ->
                        ApiDescriptions.bundled().named(earlier.operationId()).isPresent())
                .toList();
    }

    Set<ApiOperation> examined() {
        return run.examined();
    }

    int newOnes() {
        return (int) lines.stream().filter(ReportLine::isNew).count();
    }

    int checksHeld() {
        return run.proofs().size();
    }

    /** The lines of each operation, in the order of the run. */
    Map<String, List<ReportLine>> byOperation() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.seen().operation().id(), LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<PassedCheck>> proofsByApi() {
        return run.proofs().stream()
                .collect(Collectors.groupingBy(
                        proof -> proof.operation().api().name(), LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<SkippedCheck>> omissionsByReason() {
        return run.omissions().stream()
                .collect(Collectors.groupingBy(SkippedCheck::reason, LinkedHashMap::new, Collectors.toList()));
    }

    ScenarioSummary scenarios() {
        return new ScenarioSummary(run.scenarios());
    }

    /** Whether nothing at all differed or failed. */
    boolean isAllGood() {
        return lines.isEmpty() && scenarios().failed().isEmpty();
    }

    /** One sentence for people. */
    String verdict() {
        String bad = bad();
        if (run.ended().isPresent()) {
            String reason = run.ended().get().reason();
            return bad.isEmpty() ? reason : reason + "; " + bad + " until then";
        }
        return bad.isEmpty() ? good() : bad.replaceFirst("^d", "D");
    }

    private String bad() {
        List<String> parts = new ArrayList<>();
        if (!lines.isEmpty()) {
            parts.add("differs in " + lines.size() + (lines.size() == 1 ? " place" : " places"));
        }
        int failed = scenarios().failed().size();
        if (failed > 0) {
            parts.add(failed + " of " + scenarios().played() + " scenarios failed");
        }
        return String.join(", ", parts);
    }

    private String good() {
        int passed = scenarios().passed();
        if (run.tried().isEmpty() && passed > 0) {
            return "All " + passed + " scenarios that could be played passed";
        }
        return "Agrees with the descriptions" + where() + (passed == 0 ? "" : ", " + passed + " scenarios passed");
    }

    /** Of how many operations that can be said, if not of all. */
    private String where() {
        int tried = run.tried().size();
        int examined = examined().size();
        return examined == tried ? "" : " in the " + examined + " of " + tried + " operations that could be checked";
    }

    /** The target without credentials that somebody may have written into its address. */
    String target() {
        return run.targetName().replaceAll("//[^/@]*@", "//");
    }
}
