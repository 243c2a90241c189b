package io.github.centralmock.contract.check;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.RunTermination;
import io.github.centralmock.contract.result.SkippedCheck;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Detects a run that checked no operation. Checks of the token and who-am-i operations alone are not enough. */
final class EmptyRun {
    private static final int REASONS = 3;

    private EmptyRun() {}

    /** Returns the termination of a complete run that has no evidence; empty if it has some. */
    static Optional<RunTermination> terminationOf(RunResult result) {
        boolean isAccessOnly = result.attemptedOperations().stream().allMatch(EmptyRun::isAccess);
        boolean hasEvidence =
                result.checkedOperations().stream().anyMatch(operation -> isAccessOnly || !isAccess(operation));
        return hasEvidence || !result.deviations().isEmpty()
                ? Optional.empty()
                : Optional.of(RunTermination.noEvidence(reasons(result)));
    }

    private static boolean isAccess(ApiOperation operation) {
        return operation.api().name().matches("(oauth2|whoami)-.*");
    }

    private static String reasons(RunResult result) {
        Map<String, Long> counts = result.skippedChecks().stream()
                .filter(skipped ->
                        skipped.check().equals("*") || skipped.check().equals("write-shows"))
                .collect(Collectors.groupingBy(SkippedCheck::reason, Collectors.counting()));
        return counts.isEmpty()
                ? "no operation was selected"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(REASONS)
                        .map(reason -> reason.getValue() + " times \"" + reason.getKey() + "\"")
                        .collect(Collectors.joining(", "));
    }
}
