package io.github.centralmock.contract.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.postman.VendorFiles;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table in the repository must match the output of {@code ./central coverage --play}, except for the two columns
 * from a mock.
 */
class CoverageTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| `[A-Z]+ [^`]+` \\| ([^|]*) \\|.*$", Pattern.MULTILINE);

    private static final String SUITES = "io.github.centralmock.contract.suite.";

    private final CoverageFiles files = new CoverageFiles(VendorFiles.checkout());

    @Test
    void theTableIsUpToDate() throws IOException {
        String table = Files.readString(files.table());
        assertThat(table)
                .as("run ./central coverage --play")
                .isEqualTo(files.tableFor(mockCoverage(table), ScenarioCalls.bundled()));
        List<String> ids =
                ApiDescriptions.bundled().operations().map(ApiOperation::id).toList();
        assertThat(mockCoverage(table).handlers()).containsOnlyKeys(ids);
    }

    @Test
    void everyNamedScenarioExists() {
        List<String> lost = ScenarioCalls.bundled().all().stream()
                .filter(scenario -> !exists(scenario))
                .toList();
        assertThat(lost).as("run ./central coverage --play").isEmpty();
    }

    @Test
    void everyNamedOperationIsDescribed() {
        List<String> ids =
                ApiDescriptions.bundled().operations().map(ApiOperation::id).toList();
        assertThat(ids).containsAll(ScenarioCalls.bundled().operations());
    }

    @Test
    void onlyOperationsWithEvidenceAreLive() {
        LiveEvidence live = files.live();
        assertThat(ApiDescriptions.bundled()
                        .operations()
                        .filter(each -> each.confidence().equals("live")))
                .allMatch(operation -> live.lastConfirmed(operation.id()).isPresent());
    }

    @Test
    void aFailedCheckRemovesItsEvidence() {
        LiveEvidence evidence = LiveEvidence.of(
                "{\"listAlerts\": {\"answer-schema\": \"2026-01-02\", \"sort-order\": \"2026-01-02\"}}");
        assertThat(evidence.lastConfirmed("listAlerts")).hasToString("Optional[2026-01-02]");
        evidence.remove("listAlerts", "answer-members");
        assertThat(evidence.lastConfirmed("listAlerts")).isEmpty();
    }

    private static boolean exists(String scenario) {
        String[] parts = scenario.split("\\.", 2);
        try {
            return isIn(Class.forName(SUITES + parts[0]), parts[1]);
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    /** Some scenarios are declared in an interface or class that several suites share. */
    private static boolean isIn(Class<?> suite, String method) {
        return suite != null
                && (Arrays.stream(suite.getDeclaredMethods())
                                .map(Method::getName)
                                .anyMatch(method::equals)
                        || Arrays.stream(suite.getInterfaces()).anyMatch(each -> isIn(each, method))
                        || isIn(suite.getSuperclass(), method));
    }

    /** Reads the coverage of the mock from an earlier table. */
    private static MockCoverage mockCoverage(String table) {
        Map<String, String> handlers = new TreeMap<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            handlers.put(row.group(1), row.group(2).strip());
        }
        return new MockCoverage(handlers);
    }
}
