package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** At a target whose lists are all empty, no scenario passes that is about the items of a list. */
class EmptyTargetTest {
    private static final String JSON = "application/json";

    /** These say something about a list without items, or about no list. */
    private static final Set<String> PASS_WITHOUT_ITEMS = Set.of(
            "AccountScopeSuite.headerNamesMayBeWrittenInAnyCase",
            "SiemAlertsSuite.thePageAfterTheLastCursorIsEmpty",
            "SiemEventsSuite.aCursorMadeOfAVersionMarkAndATimeWorks",
            "SiemEventsSuite.anEmptyCursorIsTheFirstPage",
            "SiemEventsSuite.anUndocumentedParameterOfTheOfficialClientIsIgnored",
            "SiemEventsSuite.everyPageHasANextCursor",
            "WhoAmISuite.aTenantGetsItsIdAndBothHosts");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "partner", "organization"})
    void aScenarioAboutItemsDoesNotPass(String kind) {
        Results results = new Results();
        try (FakeCentral central = FakeCentral.service()) {
            answerWithEmptyLists(central, kind);
            Target target = Target.of(TargetSettings.of(FakeCentral.environment(folder))
                    .with(Map.of("central.target", central.baseUrl())));
            target.traffic().relax();
            new Suites(target).run(List.of(), results);
        }
        assertThat(results.passed).isSubsetOf(PASS_WITHOUT_ITEMS);
        assertThat(results.reasons).anyMatch(reason -> reason.contains("no data: "));
    }

    /** In the form that the descriptions ask for, for a page that does not fit fails for another reason. */
    private static void answerWithEmptyLists(FakeCentral central, String kind) {
        String host = central.baseUrl();
        String me = "{\"id\": \"%s\", \"idType\": \"%s\", \"apiHosts\": {\"global\": \"%s\", \"dataRegion\": \"%s\"}}";
        central.answering("GET /whoami/v1", 200, JSON, me.formatted(FakeCentral.TENANT, kind, host, host));
        ApiDescriptions.bundled()
                .operations()
                .filter(list ->
                        list.method().equals("GET") && !list.pagingStyle().equals("none"))
                .forEach(list -> central.answering(
                        "GET " + list.path().text().replaceAll("\\{\\w+\\}", "[^/]+"),
                        200,
                        JSON,
                        emptyPage(list.pagingStyle())));
        central.answering("GET /(?!whoami).*", 200, JSON, "{\"items\": []}");
    }

    private static String emptyPage(String style) {
        return switch (style) {
            case "cursor" -> "{\"items\": [], \"has_more\": false, \"next_cursor\": \"c\"}";
            case "key" -> "{\"items\": [], \"pages\": {\"size\": 50, \"maxSize\": 100}}";
            default -> "{\"items\": [], \"pages\": {\"current\": 1, \"size\": 50, \"maxSize\": 100}}";
        };
    }

    private static final class Results implements TestExecutionListener {
        private final Set<String> passed = new TreeSet<>();
        private final List<String> reasons = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier scenario, TestExecutionResult result) {
            if (scenario.isTest() && result.getStatus() == Status.SUCCESSFUL) {
                String suite = scenario.getParentId().orElse("").replaceAll(".*\\.(\\w+)\\].*", "$1");
                passed.add(suite + "." + scenario.getDisplayName().replaceAll("\\(\\)$", ""));
            }
            if (result.getStatus() == Status.ABORTED) {
                reasons.add(result.getThrowable().map(Throwable::getMessage).orElse(""));
            }
        }
    }
}
