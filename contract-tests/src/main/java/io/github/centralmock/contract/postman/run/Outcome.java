package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.Step;
import java.time.Duration;
import java.util.List;

/** What came of one step. The reason says why it was skipped or failed; a refusal is a described answer of 4xx. */
public record Outcome(
        Operation operation,
        String title,
        Verdict verdict,
        int status,
        String reason,
        List<Finding> findings,
        Duration took) {
    /** How a step ended. */
    public enum Verdict {
        PASSED,
        REFUSED,
        FAILED,
        SKIPPED
    }

    static Outcome skipped(Step step, String why) {
        return new Outcome(step.operation(), step.title(), Verdict.SKIPPED, 0, why, List.of(), Duration.ZERO);
    }

    static Outcome failed(Step step, int status, String why, List<Finding> findings, Duration took) {
        return new Outcome(step.operation(), step.title(), Verdict.FAILED, status, why, findings, took);
    }

    static Outcome answered(Step step, int status, Duration took) {
        Verdict verdict = status < 300 ? Verdict.PASSED : Verdict.REFUSED;
        return new Outcome(step.operation(), step.title(), verdict, status, "", List.of(), took);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }
}
