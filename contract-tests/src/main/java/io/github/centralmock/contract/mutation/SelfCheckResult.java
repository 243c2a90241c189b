package io.github.centralmock.contract.mutation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good the harness is: the lies it noticed of those that were told.
 *
 * @param falseAlarms what it reported of the truth
 * @param untested operations that gave no good answer to lie about, and why
 */
public record SelfCheckResult(List<MutationResult> tried, List<String> falseAlarms, List<String> untested) {
    private static final double ENOUGH = 0.95;

    /** The share of lies that were noticed, between 0 and 1; a question never asked counts as a lie not noticed. */
    public double share() {
        long lies = tried.size() - count(tried, MutationStatus.NOT_APPLICABLE);
        return lies == 0 ? 0 : (double) count(tried, MutationStatus.KILLED) / lies;
    }

    public boolean isGoodEnough() {
        return share() >= ENOUGH && falseAlarms.isEmpty();
    }

    public void print(PrintWriter out) {
        Map<String, List<MutationResult>> kinds = tried.stream()
                .collect(Collectors.groupingBy(
                        each -> each.trial().mutation().kind(), TreeMap::new, Collectors.toList()));
        out.printf("%n%-24s %8s %8s %9s %12s%n", "deviation", "lies", "noticed", "survived", "never asked");
        kinds.forEach((kind, some) -> row(out, kind, some));
        row(out, "total", tried);
        list(out, "Survived", MutationStatus.SURVIVED);
        list(out, "Never asked", MutationStatus.NO_COVERAGE);
        list(out, "No lie on this estate, so not counted", MutationStatus.NOT_APPLICABLE);
        lines(out, "Operations without a good answer to lie about", untested);
        lines(out, "False alarms about the unmutated mock", falseAlarms);
        out.printf(
                "%nNoticed %.1f %% of %d lies; false alarms: %d%n",
                share() * 100, tried.size() - count(tried, MutationStatus.NOT_APPLICABLE), falseAlarms.size());
        out.flush();
    }

    private void list(PrintWriter out, String title, MutationStatus verdict) {
        lines(
                out,
                title,
                tried.stream()
                        .filter(each -> each.verdict() == verdict)
                        .map(each -> each.trial().toString())
                        .sorted()
                        .toList());
    }

    private static void lines(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.printf("%n%s, %d:%n", title, lines.size());
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private static void row(PrintWriter out, String name, List<MutationResult> some) {
        out.printf(
                "%-24s %8d %8d %9d %12d%n",
                name,
                some.size() - count(some, MutationStatus.NOT_APPLICABLE),
                count(some, MutationStatus.KILLED),
                count(some, MutationStatus.SURVIVED),
                count(some, MutationStatus.NO_COVERAGE));
    }

    private static long count(List<MutationResult> some, MutationStatus verdict) {
        return some.stream().filter(each -> each.verdict() == verdict).count();
    }
}
