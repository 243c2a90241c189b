package io.github.centralmock.contract.postman.diff;

import io.github.centralmock.contract.postman.diff.CollectionCoverage.Served;
import io.github.centralmock.contract.postman.diff.CollectionCoverage.Unknown;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the coverage of a collection as text. */
public final class CoverageText {
    private final PrintWriter out;

    public CoverageText(PrintWriter out) {
        this.out = out;
    }

    public void print(CollectionCoverage coverage) {
        out.printf("Served (%d)%n", coverage.served().size());
        coverage.served().forEach(this::print);
        print("Not described, but other operations of the same API are", unknown(coverage, true));
        print("Not described, and no other operation of the API is", unknown(coverage, false));
        if (!coverage.gone().isEmpty()) {
            out.printf(
                    "Described, but not in the collection (%d)%n",
                    coverage.gone().size());
            coverage.gone().forEach(gone -> out.printf("  %-10s %s %s%n", "-", gone.method(), gone.path()));
        }
        printSum(coverage);
        out.flush();
    }

    private static List<Unknown> unknown(CollectionCoverage coverage, boolean isNew) {
        return coverage.unknown().stream()
                .filter(request -> request.isNew() == isNew)
                .toList();
    }

    private void print(String title, List<Unknown> requests) {
        if (!requests.isEmpty()) {
            out.printf("%s (%d)%n", title, requests.size());
            requests.forEach(request -> out.printf("  %-10s %s %s%n", "-", request.method(), request.path()));
        }
    }

    private void print(Served request) {
        out.printf("  %-10s %s %s%n", request.confidence(), request.method(), request.path());
        request.changes().forEach(change -> out.println("             " + change));
    }

    private void printSum(CollectionCoverage coverage) {
        List<Served> served = coverage.served();
        Map<String, Long> byConfidence =
                served.stream().collect(Collectors.groupingBy(Served::confidence, TreeMap::new, Collectors.counting()));
        long changed =
                served.stream().filter(request -> !request.changes().isEmpty()).count();
        out.printf(
                "%n%d of %d requests are served (%s); %d of them differ from the description; %d are not described; %d described"
                        + " operations have no request in the collection%n",
                served.size(),
                served.size() + coverage.unknown().size(),
                counts(byConfidence),
                changed,
                coverage.unknown().size(),
                coverage.gone().size());
    }

    private static String counts(Map<String, Long> byConfidence) {
        return byConfidence.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
