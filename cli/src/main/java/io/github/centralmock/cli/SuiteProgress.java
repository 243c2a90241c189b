package io.github.centralmock.cli;

import io.github.centralmock.contract.postman.run.ResultLine;
import io.github.centralmock.contract.postman.run.StepResult.Verdict;
import io.github.centralmock.contract.result.ScenarioResult;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import io.github.centralmock.contract.suite.RedactedFailure;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Keeps the result of each scenario and prints failures as they happen. */
final class SuiteProgress implements TestExecutionListener {
    private static final Set<String> EFFECTS = Set.of("read", "write", "disruptive");

    private final PrintWriter out;
    private final boolean isMock;
    private final List<ScenarioResult> played = new CopyOnWriteArrayList<>();
    private final List<ResultLine> lines = new CopyOnWriteArrayList<>();

    /** At a mock the values of a failed assertion are printed too, because they are not data of a customer. */
    SuiteProgress(PrintWriter out, boolean isMock) {
        this.out = out;
        this.isMock = isMock;
    }

    /** The lines for the table. */
    List<ResultLine> lines() {
        return lines;
    }

    /** The results for the report, without any values. */
    List<ScenarioResult> played() {
        return played;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            String safe = result.getThrowable().map(RedactedFailure::text).orElse("");
            String full = result.getThrowable().map(Throwable::getMessage).orElse("");
            boolean isShown = isMock && result.getStatus() == TestExecutionResult.Status.FAILED;
            add(test, end(result.getStatus()), safe, isShown ? full : safe);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, Status.SKIPPED, reason, reason);
    }

    private void add(TestIdentifier test, Status end, String safe, String told) {
        played.add(new ScenarioResult(api(test), title(test), end, safe));
        List<String> texts = Arrays.asList(told.strip().split("\\R+"));
        List<String> details = texts.subList(1, texts.size());
        Verdict verdict = Verdict.valueOf(end.name());
        lines.add(new ResultLine("scenarios of " + api(test), title(test), verdict, texts.get(0), details));
        if (end == Status.FAILED) {
            out.printf("  %-8s %s %s%n", end, title(test), texts.get(0));
            details.forEach(detail -> out.println("           " + detail));
        }
    }

    private static Status end(TestExecutionResult.Status status) {
        return switch (status) {
            case SUCCESSFUL -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case ABORTED -> Status.SKIPPED;
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
