package io.github.centralmock.cli;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.postman.run.ResultLine;
import io.github.centralmock.contract.postman.run.StepResult.Verdict;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.RunResult;
import io.github.centralmock.contract.result.SkippedCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The results of a run as one line per operation, for the table. */
final class ResultLines {
    private ResultLines() {}

    static List<ResultLine> of(RunResult result) {
        Set<ApiOperation> operations = new LinkedHashSet<>();
        result.deviations().forEach(found -> operations.add(found.operation()));
        result.passedChecks().forEach(found -> operations.add(found.operation()));
        result.skippedChecks().forEach(found -> operations.add(found.operation()));
        List<ResultLine> lines = new ArrayList<>();
        operations.forEach(operation -> lines.add(line(operation, result)));
        return lines;
    }

    private static ResultLine line(ApiOperation operation, RunResult result) {
        String title = operation.id() + " (" + operation + ")";
        String api = operation.api().name();
        List<String> deviations = result.deviations().stream()
                .filter(found -> found.operation() == operation)
                .map(ResultLines::text)
                .toList();
        if (!deviations.isEmpty()) {
            return new ResultLine(
                    api, title, Verdict.FAILED, deviations.get(0), deviations.subList(1, deviations.size()));
        }
        Optional<SkippedCheck> why = result.skippedChecks().stream()
                .filter(found -> found.operation() == operation)
                .filter(found -> found.check().equals("*") || found.check().equals("write-shows"))
                .findFirst();
        return why.map(omission -> new ResultLine(api, title, Verdict.SKIPPED, omission.reason(), List.of()))
                .orElseGet(() -> new ResultLine(api, title, Verdict.PASSED, "", List.of()));
    }

    private static String text(Deviation found) {
        String often = found.count() > 1 ? " (" + found.count() + " times)" : "";
        return found + often + (found.example().isEmpty() ? "" : " in " + shortened(found.example()));
    }

    private static String shortened(String example) {
        return example.length() > 160 ? example.substring(0, 160) + "..." : example;
    }
}
