package io.github.centralmock.contract.check;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.RunTermination;
import io.github.centralmock.contract.result.SkippedCheck;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run without a difference agrees only if it saw something; a token and a who-am-i alone say nothing about the rest. */
final class EmptyRun {
    private static final int REASONS = 3;

    private EmptyRun() {}

    /** How a run that went through ends when it proved nothing; empty when it did. */
    static Optional<RunTermination> ending(RunResult result) {
        boolean isAboutAccess = result.tried().stream().allMatch(EmptyRun::isAccess);
        boolean isProved = result.examined().stream().anyMatch(operation -> isAboutAccess || !isAccess(operation));
        return isProved || !result.deviations().isEmpty()
                ? Optional.empty()
                : Optional.of(RunTermination.provedNothing(why(result)));
    }

    private static boolean isAccess(ApiOperation operation) {
        return operation.api().name().matches("(oauth2|whoami)-.*");
    }

    private static String why(RunResult result) {
        Map<String, Long> reasons = result.omissions().stream()
                .filter(omission ->
                        omission.check().equals("*") || omission.check().equals("write-shows"))
                .collect(Collectors.groupingBy(SkippedCheck::reason, Collectors.counting()));
        return reasons.isEmpty()
                ? "there is no operation to look at"
                : reasons.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(REASONS)
                        .map(reason -> reason.getValue() + " times \"" + reason.getKey() + "\"")
                        .collect(Collectors.joining(", "));
    }
}
