package io.github.centralmock.contract.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.result.RunResult;
import java.util.HashSet;
import java.util.Set;

/** Which checks a run made on which operations, whatever came of them. */
final class CheckCoverage {
    private static final String GOOD = "answer-schema";
    private static final String REFUSED = "answer-envelope";

    private final Set<String> made = new HashSet<>();

    static CheckCoverage of(RunResult run) {
        CheckCoverage checks = new CheckCoverage();
        run.proofs().forEach(proof -> checks.add(proof.operation().id(), proof.check()));
        run.deviations().forEach(seen -> checks.addSeen(seen.operation().id(), seen.check(), seen.status()));
        return checks;
    }

    /** Of a run as its JSON tells it. */
    static CheckCoverage of(JsonNode report) {
        CheckCoverage checks = new CheckCoverage();
        report.path("proofs")
                .forEach(proof -> checks.add(
                        proof.path("operationId").asText(), proof.path("check").asText()));
        report.path("deviations")
                .forEach(seen -> checks.addSeen(
                        seen.path("operationId").asText(),
                        seen.path("check").asText(),
                        seen.path("status").asInt()));
        return checks;
    }

    private void add(String operationId, String check) {
        made.add(operationId + " " + check);
    }

    /** A difference in one respect shows that the answer was looked at in all. */
    private void addSeen(String operationId, String check, int status) {
        add(operationId, check);
        if (status >= 200) {
            add(operationId, status < 300 ? GOOD : REFUSED);
        }
    }

    /** Whether the run looked where something was seen in an answer with this status. */
    boolean include(String operationId, String check, int status) {
        boolean isOfAnswers = check.startsWith("answer-") || check.equals("fresh-token");
        if (!isOfAnswers) {
            return made.contains(operationId + " " + check);
        }
        return made.contains(operationId + " " + GOOD) || status >= 400 && made.contains(operationId + " " + REFUSED);
    }
}
