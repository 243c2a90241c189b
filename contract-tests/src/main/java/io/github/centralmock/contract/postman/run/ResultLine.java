package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.postman.run.StepResult.Verdict;
import java.util.List;

/** One line of the result of a run, for an operation or a scenario. */
public record ResultLine(String api, String title, Verdict verdict, String reason, List<String> details) {
    public ResultLine {
        details = List.copyOf(details);
    }

    public static ResultLine of(StepResult outcome) {
        String title = outcome.operation().id() + " (" + outcome.operation() + ")";
        List<String> details =
                outcome.findings().stream().skip(1).map(Violation::toString).toList();
        String reason = switch (outcome.verdict()) {
            case FAILED -> "answered " + outcome.status() + ": " + outcome.reason();
            case REFUSED -> "answered " + outcome.status();
            default -> outcome.reason();
        };
        return new ResultLine(outcome.operation().api().name(), title, outcome.verdict(), reason, details);
    }
}
