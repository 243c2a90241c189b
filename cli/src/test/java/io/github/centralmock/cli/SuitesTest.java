package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.postman.run.ResultLine;
import io.github.centralmock.contract.postman.run.StepResult.Verdict;
import io.github.centralmock.contract.suite.Suites;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The scenarios at a target that is no mock, as the command plays them. */
class SuitesTest {
    private static final String PACKAGE = "io.github.centralmock.contract.suite.";
    private static final String JSON = "application/json";
    private static final String ENDPOINTS = "GET /endpoint/v1/endpoints?";

    @TempDir
    private Path folder;

    private FakeCentral central;

    @BeforeEach
    void start() {
        central = FakeCentral.service();
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void scenariosOfATenantCredentialAreSkippedWithAPartnerCredential() {
        String tenant = "{\"id\": \"%s\", \"apiHost\": \"%s\"}".formatted(FakeCentral.TENANT, central.baseUrl());
        central.answering("GET /whoami/v1/?", 200, JSON, "{\"id\": \"p\", \"idType\": \"partner\", \"apiHosts\": {}}");
        central.answering("GET /partner/v1/tenants", 200, JSON, "{\"items\": [" + tenant + "]}");
        central.answering("GET /partner/v1/tenants/.*", 200, JSON, tenant);
        List<ResultLine> lines =
                played("WhoAmI", "AccountScope", "PartnerRoles", "PartnerAdmins", "Billing", "OrganizationTenants");
        assertThat(lines)
                .filteredOn(
                        line -> line.title()
                                .matches(
                                        ".*(aTenantGets|aTenantCannotRead|aTrailingSlash|aTenantDoesNotReach|aTenantCredential).*"))
                .hasSize(8)
                .allSatisfy(line -> {
                    assertThat(line.verdict()).as(line.title()).isEqualTo(Verdict.SKIPPED);
                    assertThat(line.reason()).contains("tenant credential");
                });
    }

    @Test
    void theLastSeenTimeOfAnOnlineEndpointIsNotCompared() {
        String away = machine("00000000-0000-4000-8000-0000000000f1", false, "2026-01-01T00:00:00.000Z");
        String online = machine("00000000-0000-4000-8000-0000000000f2", true, "2026-01-02T00:00:00.000Z");
        central.answering(ENDPOINTS + "view=full&pageSize=500", 200, JSON, page(online + "," + away));
        central.answering(ENDPOINTS + "view=full&pageSize=500&online=false", 200, JSON, page(away));
        central.answering(ENDPOINTS + "lastSeenBefore=2026-01-01T00:00:00.000Z&pageSize=500", 200, JSON, page(""));
        assertThat(played("EndpointFilters"))
                .filteredOn(line -> line.title().endsWith("lastSeenBeforeIsExclusive"))
                .singleElement()
                .satisfies(line -> assertThat(line.verdict()).as(line.reason()).isEqualTo(Verdict.PASSED));
    }

    @Test
    void configurationParametersDefineTheTargetWithoutTheCommandLine() {
        SuiteProgress progress = new SuiteProgress(new PrintWriter(new StringWriter()), false);
        Map<String, String> parameters = Map.of(
                "central.target",
                central.baseUrl(),
                "central.clientId",
                "c1",
                "central.clientSecret",
                FakeCentral.SECRET);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(PACKAGE + "WhoAmISuite"), selectClass(PACKAGE + "BillingSuite"))
                                .configurationParameters(parameters)
                                .build(),
                        progress);
        assertThat(central.allCalls()).contains("GET /whoami/v1");
        assertThat(central.allCalls())
                .filteredOn("POST /api/v2/oauth2/token"::equals)
                .as("the two classes share one target")
                .hasSameSizeAs(tokensOf("WhoAmI", "Billing"));
        assertThat(progress.lines()).isNotEmpty();
    }

    /** The requests for a token in a run of the command. */
    private List<String> tokensOf(String... suites) {
        int before = central.allCalls().size();
        played(suites);
        return central.allCalls().subList(before, central.allCalls().size()).stream()
                .filter("POST /api/v2/oauth2/token"::equals)
                .toList();
    }

    private List<ResultLine> played(String... suites) {
        SuiteProgress progress = new SuiteProgress(new PrintWriter(new StringWriter()), false);
        TargetSettings settings =
                TargetSettings.of(FakeCentral.environment(folder)).with(Map.of("central.target", central.baseUrl()));
        new Suites(Target.of(settings))
                .run(
                        progress,
                        Stream.of(suites)
                                .map(suite -> selectClass(PACKAGE + suite + "Suite"))
                                .toList());
        return progress.lines();
    }

    private static String machine(String id, boolean isOnline, String lastSeenAt) {
        return """
            {"id": "%s", "type": "computer", "hostname": "m", "tenant": {"id": "%s"}, "online": %s, "lastSeenAt": "%s"}\
            """.formatted(id, FakeCentral.TENANT, isOnline, lastSeenAt);
    }

    private static String page(String items) {
        return "{\"items\": [%s], \"pages\": {\"size\": 500, \"maxSize\": 500}}".formatted(items);
    }
}
