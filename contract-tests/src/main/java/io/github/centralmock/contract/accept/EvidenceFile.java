package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.result.PassedCheck;
import io.github.centralmock.contract.result.RunResult;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Writes the evidence of one run: kind of target, day, and the passed checks by operation. */
public final class EvidenceFile {
    private EvidenceFile() {}

    public static String write(RunResult run) {
        ObjectNode root = JsonTrees.MAPPER.createObjectNode();
        root.put("target", run.targetKind());
        root.put("date", LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC).toString());
        ObjectNode proved = root.putObject("proved");
        for (PassedCheck passed : run.passedChecks()) {
            if (!isRefuted(passed, run)) {
                proved.withArray(passed.operation().id()).add(passed.check());
            }
        }
        return DescriptionWriter.write(root);
    }

    /** Whether another deviation refutes that the responses of the operation match the description. */
    private static boolean isRefuted(PassedCheck passed, RunResult run) {
        return passed.check().equals(LiveEvidence.DECISIVE_CHECK)
                && run.deviations().stream()
                        .anyMatch(deviation -> deviation.check().startsWith("answer-")
                                && deviation
                                        .operation()
                                        .id()
                                        .equals(passed.operation().id()));
    }
}
