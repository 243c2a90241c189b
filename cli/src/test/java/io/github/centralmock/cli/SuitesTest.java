package io.github.centralmock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.generated.Outcome.Verdict;
import io.github.centralmock.contract.generated.ResultLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The scenarios at a target that is no mock, as the command plays them. */
class SuitesTest {
    private static final String PACKAGE = "io.github.centralmock.contract.suite.";
    private static final String JSON = "application/json";
    private static final String ENDPOINTS = "GET /endpoint/v1/endpoints?";

    private FakeCentral central;

    @BeforeEach
    void tell() {
        central = FakeCentral.service();
        System.setProperty("central.target", central.baseUrl());
        System.setProperty("central.clientId", "c1");
        System.setProperty("central.clientSecret", FakeCentral.SECRET);
    }

    @AfterEach
    void forget() {
        List.of("target", "clientId", "clientSecret").forEach(name -> System.clearProperty("central." + name));
        central.close();
    }

    @Test
    void whatOnlyATenantsOwnCredentialIsToldIsNotAskedWithAPartners() {
        String tenant = "{\"id\": \"%s\", \"apiHost\": \"%s\"}".formatted(FakeCentral.TENANT, central.baseUrl());
        central.answering("GET /whoami/v1/?", 200, JSON, "{\"id\": \"p\", \"idType\": \"partner\", \"apiHosts\": {}}");
        central.answering("GET /partner/v1/tenants", 200, JSON, "{\"items\": [" + tenant + "]}");
        central.answering("GET /partner/v1/tenants/.*", 200, JSON, tenant);
        List<ResultLine> lines =
                played("WhoAmI", "AccountScope", "PartnerRoles", "PartnerAdmins", "Billing", "OrganizationTenants");
        assertThat(lines)
                .filteredOn(line -> line.title()
                        .matches(".*(aTenantLearns|aTrailingSlash|aTenantDoesNotReach|aTenantCredential).*"))
                .hasSize(8)
                .allSatisfy(line -> {
                    assertThat(line.verdict()).as(line.title()).isEqualTo(Verdict.SKIPPED);
                    assertThat(line.reason()).contains("tenant credential");
                });
    }

    @Test
    void theMomentOfAMachineThatIsOnlineIsNoCriterion() {
        String away = machine("00000000-0000-4000-8000-0000000000f1", false, "2026-01-01T00:00:00.000Z");
        String online = machine("00000000-0000-4000-8000-0000000000f2", true, "2026-01-02T00:00:00.000Z");
        central.answering(ENDPOINTS + "view=full&pageSize=500", 200, JSON, page(online + "," + away));
        central.answering(ENDPOINTS + "view=full&pageSize=500&online=false", 200, JSON, page(away));
        central.answering(ENDPOINTS + "lastSeenBefore=2026-01-01T00:00:00.000Z&pageSize=500", 200, JSON, page(""));
        assertThat(played("EndpointFilters"))
                .filteredOn(line -> line.title().endsWith("lastSeenBeforeExcludesTheMomentItself"))
                .singleElement()
                .satisfies(line -> assertThat(line.verdict()).as(line.reason()).isEqualTo(Verdict.PASSED));
    }

    private static List<ResultLine> played(String... suites) {
        SuiteProgress progress = new SuiteProgress(new PrintWriter(new StringWriter()), false);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        List.of(suites).forEach(suite -> request.selectors(selectClass(PACKAGE + suite + "Suite")));
        LauncherFactory.create().execute(request.build(), progress);
        return progress.lines();
    }

    private static String machine(String id, boolean isOnline, String lastSeenAt) {
        return """
                {"id": "%s", "type": "computer", "hostname": "m", "tenant": {"id": "%s"}, "online": %s, "lastSeenAt": "%s"}""".formatted(id, FakeCentral.TENANT, isOnline, lastSeenAt);
    }

    private static String page(String items) {
        return "{\"items\": [%s], \"pages\": {\"size\": 500, \"maxSize\": 500}}".formatted(items);
    }
}
