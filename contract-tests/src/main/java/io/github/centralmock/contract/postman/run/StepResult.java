package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.request.PlannedCall;
import java.time.Duration;
import java.util.List;

/**
 * The result of one call.
 *
 * @param reason the reason why the call was skipped or failed; otherwise empty
 */
public record StepResult(
        ApiOperation operation,
        String title,
        Verdict verdict,
        int status,
        String reason,
        List<Violation> findings,
        Duration took) {
    /** The verdict for a call. A refused call has a described response with a status of 300 or above. */
    public enum Verdict {
        PASSED,
        REFUSED,
        FAILED,
        SKIPPED
    }

    static StepResult skipped(PlannedCall step, String reason) {
        return new StepResult(step.operation(), step.title(), Verdict.SKIPPED, 0, reason, List.of(), Duration.ZERO);
    }

    static StepResult failed(PlannedCall step, int status, String reason, List<Violation> findings, Duration took) {
        return new StepResult(step.operation(), step.title(), Verdict.FAILED, status, reason, findings, took);
    }

    static StepResult answered(PlannedCall step, int status, Duration took) {
        Verdict verdict = status < 300 ? Verdict.PASSED : Verdict.REFUSED;
        return new StepResult(step.operation(), step.title(), verdict, status, "", List.of(), took);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }
}
