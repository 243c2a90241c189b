package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.result.PassedCheck;
import io.github.centralmock.contract.result.RunResult;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What one run proved: kind of target, day, and the checks that held by operation. */
public final class EvidenceFile {
    private EvidenceFile() {}

    public static String write(RunResult run) {
        ObjectNode root = JsonTrees.MAPPER.createObjectNode();
        root.put("target", run.targetKind());
        root.put("date", LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC).toString());
        ObjectNode proved = root.putObject("proved");
        for (PassedCheck proof : run.proofs()) {
            if (!isRefuted(proof, run)) {
                proved.withArray(proof.operation().id()).add(proof.check());
            }
        }
        return DescriptionWriter.write(root);
    }

    /** An answer that is wrong in any way does not prove that answers are as described. */
    private static boolean isRefuted(PassedCheck proof, RunResult run) {
        return proof.check().equals(LiveEvidence.CONVINCING)
                && run.deviations().stream()
                        .anyMatch(seen -> seen.check().startsWith("answer-")
                                && seen.operation()
                                        .id()
                                        .equals(proof.operation().id()));
    }
}
