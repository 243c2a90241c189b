package io.github.centralmock.contract.postman.run;

import io.github.centralmock.contract.postman.run.StepResult.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The summary of a run: the failures, the refused and skipped calls grouped by reason, and a table with the numbers of passed,
 * refused, failed and skipped calls per API. The number of passed calls includes the refused calls.
 */
public final class SummaryTable {
    private final List<ResultLine> lines;

    public SummaryTable(List<ResultLine> lines) {
        this.lines = lines;
    }

    public void print(PrintWriter out) {
        printFailures(out);
        printGroups(out, Verdict.REFUSED, "refused as described");
        printGroups(out, Verdict.SKIPPED, "skipped");
        out.printf("%n%-34s %6s %8s %10s %8s %8s%n", "API", "calls", "passed", "(refused)", "failed", "skipped");
        Map<String, List<ResultLine>> byApi =
                lines.stream().collect(Collectors.groupingBy(ResultLine::api, TreeMap::new, Collectors.toList()));
        byApi.forEach((api, selected) -> row(out, api, selected));
        row(out, "total", lines);
        out.flush();
    }

    public boolean hasFailures() {
        return count(lines, Verdict.FAILED) > 0;
    }

    /** Returns whether no call passed or failed, so that the run contains no information about the target. */
    public boolean isAboutNothing() {
        return count(lines, Verdict.FAILED) + count(lines, Verdict.PASSED) == 0;
    }

    private void printFailures(PrintWriter out) {
        for (ResultLine line : lines) {
            if (line.verdict() == Verdict.FAILED) {
                out.printf("%nFAILED %s: %s%n", line.title(), line.reason());
                line.details().stream().limit(20).forEach(detail -> out.println("       " + detail));
            }
        }
    }

    private void printGroups(PrintWriter out, Verdict verdict, String title) {
        Map<String, List<String>> byReason = lines.stream()
                .filter(line -> line.verdict() == verdict)
                .collect(Collectors.groupingBy(
                        ResultLine::reason, TreeMap::new, Collectors.mapping(ResultLine::title, Collectors.toList())));
        byReason.forEach((reason, titles) -> {
            out.printf("%n%s, %d: %s%n", title, titles.size(), reason);
            titles.forEach(each -> out.println("       " + each));
        });
    }

    private static void row(PrintWriter out, String name, List<ResultLine> selected) {
        long refused = count(selected, Verdict.REFUSED);
        out.printf(
                "%-34s %6d %8d %10d %8d %8d%n",
                name,
                selected.size(),
                count(selected, Verdict.PASSED) + refused,
                refused,
                count(selected, Verdict.FAILED),
                count(selected, Verdict.SKIPPED));
    }

    private static long count(List<ResultLine> selected, Verdict verdict) {
        return selected.stream().filter(line -> line.verdict() == verdict).count();
    }
}
