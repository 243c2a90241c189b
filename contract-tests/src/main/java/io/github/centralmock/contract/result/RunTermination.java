package io.github.centralmock.contract.result;

import io.github.centralmock.contract.openapi.ValueRedactor;

/** Why a run ended before it was through, as a sentence without ids, and the exit code that goes with it. */
public record RunTermination(String reason, int exitCode) {
    public RunTermination {
        reason = ValueRedactor.withoutIds(reason);
    }

    /** By the budget of requests or for safety. */
    public static RunTermination stopped(String why) {
        return new RunTermination("Stopped early: " + why, 3);
    }

    /** By Ctrl-C or the like. */
    public static RunTermination interrupted() {
        return new RunTermination("Stopped early: the run was interrupted", 130);
    }

    /** Because the target does not let it go on. */
    public static RunTermination failed(String why) {
        return new RunTermination("Could not go on: " + why, 2);
    }

    public static RunTermination neverStarted(String why, int exitCode) {
        return new RunTermination("Could not start: " + why, exitCode);
    }

    /** It went through and proved nothing. */
    public static RunTermination provedNothing(String why) {
        return new RunTermination("Nothing could be checked: " + why, 2);
    }
}
