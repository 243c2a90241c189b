package io.github.centralmock.contract.result;

/**
 * The result of one scenario of the suites.
 *
 * @param api the API of the scenario, such as {@code endpoint}
 * @param title suite and method name, such as {@code AlertsSuite.anAlertIsFound}
 * @param reason why it failed or was skipped, without data of the tenant
 */
public record ScenarioResult(String api, String title, Status end, String reason) {
    /** The status of a scenario after the run. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    public boolean is(Status other) {
        return end == other;
    }
}
