package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.result.RunResult;
import java.util.HashSet;
import java.util.Set;

/** The checks that a run made, by operation, with any result. */
final class CheckCoverage {
    private static final String SUCCESS_CHECK = "answer-schema";
    private static final String REFUSAL_CHECK = "answer-envelope";

    private final Set<String> coverage = new HashSet<>();

    static CheckCoverage of(RunResult run) {
        CheckCoverage coverage = new CheckCoverage();
        run.passedChecks().forEach(passed -> coverage.add(passed.operation().id(), passed.check()));
        run.deviations()
                .forEach(deviation ->
                        coverage.addDeviation(deviation.operation().id(), deviation.check(), deviation.status()));
        return coverage;
    }

    /** Reads the checks of a run from its JSON report. */
    static CheckCoverage of(JsonNode report) {
        CheckCoverage coverage = new CheckCoverage();
        report.path("proofs")
                .forEach(passed -> coverage.add(
                        passed.path("operationId").asText(),
                        passed.path("check").asText()));
        report.path("deviations")
                .forEach(deviation -> coverage.addDeviation(
                        deviation.path("operationId").asText(),
                        deviation.path("check").asText(),
                        deviation.path("status").asInt()));
        return coverage;
    }

    private void add(String operationId, String check) {
        coverage.add(operationId + " " + check);
    }

    /** Adds the check of a deviation. Its response was checked against the whole schema too. */
    private void addDeviation(String operationId, String check, int status) {
        add(operationId, check);
        if (status >= 200) {
            add(operationId, status < 300 ? SUCCESS_CHECK : REFUSAL_CHECK);
        }
    }

    /** Whether the run made the check of a deviation in a response with this status. */
    boolean include(String operationId, String check, int status) {
        boolean isResponseCheck = check.startsWith("answer-") || check.equals("fresh-token");
        if (!isResponseCheck) {
            return coverage.contains(operationId + " " + check);
        }
        return coverage.contains(operationId + " " + SUCCESS_CHECK)
                || status >= 400 && coverage.contains(operationId + " " + REFUSAL_CHECK);
    }
}
