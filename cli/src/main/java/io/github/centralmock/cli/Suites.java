package io.github.centralmock.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.centralmock.contract.description.ApiDescription;
import io.github.centralmock.contract.description.Descriptions;
import java.util.List;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Plays the scenarios of the suites. The target is {@code central.target}. */
final class Suites {
    private static final String PACKAGE = "io.github.centralmock.contract.suite";

    private Suites() {}

    /** Those about the APIs whose names begin so; all when none is named. */
    static void play(List<String> apis, SuiteProgress progress) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(PACKAGE))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Suite"));
        if (!apis.isEmpty()) {
            request.filters(TagFilter.includeTags(tags(apis)));
        }
        LauncherFactory.create().execute(request.build(), progress);
    }

    private static List<String> tags(List<String> apis) {
        return Descriptions.bundled().apis().stream()
                .map(ApiDescription::name)
                .filter(name -> apis.stream().anyMatch(name::startsWith))
                .map(name -> name.replaceFirst("-v\\d+$", ""))
                .toList();
    }
}
