package io.github.centralmock.contract.drift;

/**
 * What came of one scenario of the suites.
 *
 * @param api the API it is about, such as {@code endpoint}
 * @param title its suite and what it says, such as {@code AlertsSuite.anAlertIsFound}
 * @param reason why it failed or was skipped, without anything of the tenant's data
 */
public record PlayedScenario(String api, String title, End end, String reason) {
    /** How a scenario ends. */
    public enum End {
        PASSED,
        FAILED,
        SKIPPED
    }

    public boolean is(End other) {
        return end == other;
    }
}
