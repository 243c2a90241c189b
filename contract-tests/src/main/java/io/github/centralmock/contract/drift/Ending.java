package io.github.centralmock.contract.drift;

import io.github.centralmock.contract.description.Shape;

/** Why a run ended before it was through, as a sentence without ids, and the exit code that goes with it. */
public record Ending(String reason, int exitCode) {
    public Ending {
        reason = Shape.withoutIds(reason);
    }

    /** By the budget of requests or for safety. */
    public static Ending stopped(String why) {
        return new Ending("Stopped early: " + why, 3);
    }

    /** By Ctrl-C or the like. */
    public static Ending interrupted() {
        return new Ending("Stopped early: the run was interrupted", 130);
    }

    /** Because the target does not let it go on. */
    public static Ending failed(String why) {
        return new Ending("Could not go on: " + why, 2);
    }

    public static Ending neverStarted(String why, int exitCode) {
        return new Ending("Could not start: " + why, exitCode);
    }

    /** It went through and proved nothing. */
    public static Ending provedNothing(String why) {
        return new Ending("Nothing could be checked: " + why, 2);
    }
}
