package io.github.centralmock.contract.result;

/**
 * What came of one scenario of the suites.
 *
 * @param api the API it is about, such as {@code endpoint}
 * @param title its suite and what it says, such as {@code AlertsSuite.anAlertIsFound}
 * @param reason why it failed or was skipped, without anything of the tenant's data
 */
public record ScenarioResult(String api, String title, Status end, String reason) {
    /** How a scenario ends. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    public boolean is(Status other) {
        return end == other;
    }
}
