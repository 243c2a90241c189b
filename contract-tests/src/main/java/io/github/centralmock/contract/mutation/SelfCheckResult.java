package io.github.centralmock.contract.mutation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The results of a self-check: which mutants the checks have killed.
 *
 * @param falseAlarms deviations that the checks report for unchanged responses
 * @param unchecked operations without a successful response, and the reason
 */
public record SelfCheckResult(List<MutationResult> results, List<String> falseAlarms, List<String> unchecked) {
    private static final double MINIMUM_SHARE = 0.95;

    /** The share of killed mutants, between 0 and 1. A mutant without coverage counts as not killed. */
    public double share() {
        long mutants = results.size() - count(results, MutationStatus.NOT_APPLICABLE);
        return mutants == 0 ? 0 : (double) count(results, MutationStatus.KILLED) / mutants;
    }

    public boolean isGoodEnough() {
        return share() >= MINIMUM_SHARE && falseAlarms.isEmpty();
    }

    public void print(PrintWriter out) {
        Map<String, List<MutationResult>> byKind = results.stream()
                .collect(Collectors.groupingBy(each -> each.run().mutator().kind(), TreeMap::new, Collectors.toList()));
        out.printf("%n%-24s %8s %8s %9s %12s%n", "mutator", "mutants", "killed", "survived", "no coverage");
        byKind.forEach((kind, results) -> row(out, kind, results));
        row(out, "total", results);
        list(out, "Survived", MutationStatus.SURVIVED);
        list(out, "No coverage", MutationStatus.NO_COVERAGE);
        list(out, "Not applicable, because no response changes", MutationStatus.NOT_APPLICABLE);
        lines(out, "Operations without a successful response", unchecked);
        lines(out, "False alarms for unchanged responses", falseAlarms);
        out.printf(
                "%nKilled %.1f %% of %d mutants; false alarms: %d%n",
                share() * 100, results.size() - count(results, MutationStatus.NOT_APPLICABLE), falseAlarms.size());
        out.flush();
    }

    private void list(PrintWriter out, String title, MutationStatus status) {
        lines(
                out,
                title,
                results.stream()
                        .filter(each -> each.status() == status)
                        .map(each -> each.run().toString())
                        .sorted()
                        .toList());
    }

    private static void lines(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.printf("%n%s, %d:%n", title, lines.size());
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private static void row(PrintWriter out, String name, List<MutationResult> results) {
        out.printf(
                "%-24s %8d %8d %9d %12d%n",
                name,
                results.size() - count(results, MutationStatus.NOT_APPLICABLE),
                count(results, MutationStatus.KILLED),
                count(results, MutationStatus.SURVIVED),
                count(results, MutationStatus.NO_COVERAGE));
    }

    private static long count(List<MutationResult> results, MutationStatus status) {
        return results.stream().filter(each -> each.status() == status).count();
    }
}
