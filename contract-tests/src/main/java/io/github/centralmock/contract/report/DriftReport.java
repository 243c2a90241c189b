package io.github.centralmock.contract.report;

import io.github.centralmock.contract.drift.Deviation;
import io.github.centralmock.contract.drift.Omission;
import io.github.centralmock.contract.drift.Proof;
import io.github.centralmock.contract.drift.RunResult;
import io.github.centralmock.contract.patch.PatchBook;
import io.github.centralmock.contract.report.EarlierRun.Earlier;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run beside what the last run of the same target and the last run of the mock had seen.
 *
 * @param last when the last run of this target started; empty when this is the first
 * @param gone what the last run saw and this one did not, though it looked
 */
public record DriftReport(RunResult run, Optional<Instant> last, List<ReportLine> lines, List<Gone> gone) {

    /** Something that is no longer seen. */
    public record Gone(String key, String operationId, String text, Instant since) {}

    static DriftReport of(RunResult run, Optional<EarlierRun> last, Optional<EarlierRun> mock) {
        List<ReportLine> lines = run.deviations().stream()
                .map(seen -> new ReportLine(
                        seen,
                        last.map(before -> before.sinceOf(seen.key(), run.startedAt()))
                                .orElse(run.startedAt()),
                        last.filter(before -> !before.deviations().containsKey(seen.key()))
                                .isPresent(),
                        mockWord(run, seen, mock),
                        PatchBook.patchFor(seen)))
                .toList();
        List<Gone> gone = last.map(before -> gone(run, before)).orElse(List.of());
        return new DriftReport(run, last.map(EarlierRun::startedAt), lines, gone);
    }

    private static String mockWord(RunResult run, Deviation seen, Optional<EarlierRun> mock) {
        if (run.targetKind().equals("mock")) {
            return "";
        }
        return mock.map(known -> known.deviations().containsKey(seen.key())
                        ? "the mock does the same"
                        : "the mock does as described")
                .orElse("not compared with the mock");
    }

    private static List<Gone> gone(RunResult run, EarlierRun before) {
        Set<String> seen = run.deviations().stream().map(Deviation::key).collect(Collectors.toSet());
        Set<String> examined = examined(run);
        return before.deviations().values().stream()
                .filter(earlier -> !seen.contains(earlier.key()) && examined.contains(earlier.operationId()))
                .map(DriftReport::gone)
                .toList();
    }

    private static Gone gone(Earlier earlier) {
        return new Gone(earlier.key(), earlier.operationId(), earlier.text(), earlier.since());
    }

    /** The ids of operations that the run looked at, whatever came of it. */
    static Set<String> examined(RunResult run) {
        Set<String> examined = new LinkedHashSet<>();
        run.proofs().forEach(proof -> examined.add(proof.operation().id()));
        run.deviations().forEach(seen -> examined.add(seen.operation().id()));
        return examined;
    }

    Set<String> examined() {
        return examined(run);
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

    Map<String, List<Proof>> proofsByApi() {
        return run.proofs().stream()
                .collect(Collectors.groupingBy(
                        proof -> proof.operation().api().name(), LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, List<Omission>> omissionsByReason() {
        return run.omissions().stream()
                .collect(Collectors.groupingBy(Omission::reason, LinkedHashMap::new, Collectors.toList()));
    }

    /** One sentence for people. */
    String verdict() {
        if (run.stop().isPresent()) {
            return "Stopped early: " + run.stop().get();
        }
        int count = lines.size();
        return count == 0
                ? "Agrees with the descriptions"
                : "Differs in " + count + (count == 1 ? " place" : " places");
    }

    /** The target without credentials that somebody may have written into its address. */
    String target() {
        return run.targetName().replaceAll("//[^/@]*@", "//");
    }
}
