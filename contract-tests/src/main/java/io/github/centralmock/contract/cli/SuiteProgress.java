package io.github.centralmock.contract.cli;

import io.github.centralmock.contract.generated.Outcome.Verdict;
import io.github.centralmock.contract.generated.ResultLine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Keeps what came of each scenario, and prints it as it ends when asked to. */
final class SuiteProgress implements TestExecutionListener {
    private static final Set<String> EFFECTS = Set.of("read", "write", "disruptive");

    private final PrintWriter out;
    private final boolean all;
    private final List<ResultLine> lines = new ArrayList<>();

    /** Prints every scenario, or only those that failed. */
    SuiteProgress(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    List<ResultLine> lines() {
        return lines;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
            String reason = result.getThrowable().map(Throwable::getMessage).orElse("");
            add(test, verdict(result.getStatus()), String.valueOf(reason));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, Verdict.SKIPPED, reason);
    }

    private void add(TestIdentifier test, Verdict verdict, String reason) {
        List<String> told = Arrays.asList(
                reason.strip().replaceFirst("^Assumption failed: ", "").split("\\R+"));
        List<String> details = told.subList(1, told.size());
        ResultLine line = new ResultLine("scenarios of " + api(test), title(test), verdict, told.get(0), details);
        lines.add(line);
        if (all || verdict == Verdict.FAILED) {
            out.printf("  %-8s %s %s%n", verdict, line.title(), verdict == Verdict.PASSED ? "" : line.reason());
            details.forEach(detail -> out.println("           " + detail));
        }
    }

    private static Verdict verdict(Status status) {
        return switch (status) {
            case SUCCESSFUL -> Verdict.PASSED;
            case FAILED -> Verdict.FAILED;
            case ABORTED -> Verdict.SKIPPED;
        };
    }

    private static String api(TestIdentifier test) {
        return test.getTags().stream()
                .map(TestTag::getName)
                .filter(tag -> !EFFECTS.contains(tag))
                .sorted()
                .findFirst()
                .orElse("no API");
    }

    private static String title(TestIdentifier test) {
        String parent = test.getParentId().orElse("").replaceAll(".*\\.(\\w+)\\].*", "$1");
        return parent + "." + test.getDisplayName().replaceAll("\\(\\)$", "");
    }
}
