package io.github.centralmock.contract.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.centralmock.contract.generated.ResultLine;
import io.github.centralmock.contract.generated.SummaryTable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs suites by name from a command line; all of them when none is named. The target is {@code central.target}. */
public final class Suites {
    private static final String PACKAGE = "io.github.centralmock.contract.suite";

    private Suites() {}

    public static void main(String[] names) {
        QuietLogs.set();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        SummaryTable table = new SummaryTable(run(List.of(names), out, true));
        table.print(out);
        System.exit(table.hasFailures() ? 1 : 0);
    }

    static List<ResultLine> run(List<String> names, PrintWriter out, boolean printAll) {
        SuiteProgress progress = new SuiteProgress(out, printAll);
        LauncherFactory.create().execute(request(names), progress);
        return progress.lines();
    }

    private static LauncherDiscoveryRequest request(List<String> names) {
        String[] patterns = names.isEmpty()
                ? new String[] {".*Suite"}
                : names.stream().map(name -> ".*\\." + name + "(Suite)?").toArray(String[]::new);
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(PACKAGE))
                .filters(ClassNameFilter.includeClassNamePatterns(patterns))
                .build();
    }
}
