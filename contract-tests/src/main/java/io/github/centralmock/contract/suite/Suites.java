package io.github.centralmock.contract.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.sut.Target;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the scenarios of the suites against a target with the JUnit platform. */
public final class Suites {
    private static final String PACKAGE = Suites.class.getPackageName();

    private final Target target;
    private final ScenarioLog log;

    public Suites(Target target) {
        this(target, new ScenarioLog());
    }

    /** @param log records which scenario calls which operation */
    public Suites(Target target, ScenarioLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Runs the scenarios about some APIs.
     *
     * @param apis the beginnings of the names of the APIs; all scenarios run if it is empty
     */
    public void run(List<String> apis, TestExecutionListener listener) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(PACKAGE))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Suite"));
        if (!apis.isEmpty()) {
            request.filters(TagFilter.includeTags(tags(apis)));
        }
        run(request, listener);
    }

    /** Runs the scenarios that the selectors select. */
    public void run(TestExecutionListener listener, List<? extends DiscoverySelector> selectors) {
        run(LauncherDiscoveryRequestBuilder.request().selectors(selectors), listener);
    }

    private void run(LauncherDiscoveryRequestBuilder request, TestExecutionListener listener) {
        try (LauncherSession session = LauncherFactory.openSession()) {
            RunStore.put(session, target, log);
            session.getLauncher().execute(request.build(), listener);
        }
    }

    private static List<String> tags(List<String> apis) {
        return ApiDescriptions.bundled().apis().stream()
                .map(ApiDescription::name)
                .filter(name -> apis.stream().anyMatch(name::startsWith))
                .map(name -> name.replaceFirst("-v\\d+$", ""))
                .toList();
    }
}
