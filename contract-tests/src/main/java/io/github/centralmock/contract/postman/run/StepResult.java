package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.request.PlannedCall;
import java.time.Duration;
import java.util.List;

/** What came of one step. The reason says why it was skipped or failed; a refusal is a described answer of 4xx. */
public record StepResult(
        ApiOperation operation,
        String title,
        Verdict verdict,
        int status,
        String reason,
        List<Violation> findings,
        Duration took) {
    /** How a step ended. */
    public enum Verdict {
        PASSED,
        REFUSED,
        FAILED,
        SKIPPED
    }

    static StepResult skipped(PlannedCall step, String why) {
        return new StepResult(step.operation(), step.title(), Verdict.SKIPPED, 0, why, List.of(), Duration.ZERO);
    }

    static StepResult failed(PlannedCall step, int status, String why, List<Violation> findings, Duration took) {
        return new StepResult(step.operation(), step.title(), Verdict.FAILED, status, why, findings, took);
    }

    static StepResult answered(PlannedCall step, int status, Duration took) {
        Verdict verdict = status < 300 ? Verdict.PASSED : Verdict.REFUSED;
        return new StepResult(step.operation(), step.title(), verdict, status, "", List.of(), took);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }
}
