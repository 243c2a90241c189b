package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ValueRedactor;

/** Why a run ended early, as a sentence without ids, and the exit code for it. */
public record RunTermination(String reason, int exitCode) {
    public RunTermination {
        reason = ValueRedactor.withoutIds(reason);
    }

    /** Stopped by the request budget or for safety. */
    public static RunTermination stopped(String reason) {
        return new RunTermination("Stopped early: " + reason, 3);
    }

    /** Stopped by Ctrl-C or another signal. */
    public static RunTermination interrupted() {
        return new RunTermination("Stopped early: the run was interrupted", 130);
    }

    /** Failed, because the target does not allow the run to continue. */
    public static RunTermination failed(String reason) {
        return new RunTermination("The run failed: " + reason, 2);
    }

    public static RunTermination neverStarted(String reason, int exitCode) {
        return new RunTermination("Could not start: " + reason, exitCode);
    }

    /** The run was complete but has no evidence. */
    public static RunTermination noEvidence(String reason) {
        return new RunTermination("No operation could be checked: " + reason, 2);
    }
}
