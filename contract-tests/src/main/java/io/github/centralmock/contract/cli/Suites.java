package io.github.centralmock.contract.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.centralmock.contract.generated.ResultLine;
import java.io.PrintWriter;
import java.util.List;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs suites by name; all of them when none is named. The target is {@code central.target}. */
final class Suites {
    private static final String PACKAGE = "io.github.centralmock.contract.suite";

    private Suites() {}

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
