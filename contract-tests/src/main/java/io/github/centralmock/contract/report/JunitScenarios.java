package io.github.centralmock.contract.report;

import static io.github.centralmock.contract.report.Markup.safe;

import io.github.centralmock.contract.drift.PlayedScenario;
import io.github.centralmock.contract.drift.PlayedScenario.End;
import java.util.List;

/** The scenarios for build servers: a suite for each API, a case for each scenario. */
final class JunitScenarios {
    private JunitScenarios() {}

    static String write(DriftReport report) {
        StringBuilder xml = new StringBuilder();
        report.scenarios().byApi().forEach((api, some) -> {
            xml.append(suite(api, new ScenarioList(some), report));
            some.forEach(scenario -> xml.append(testcase(scenario)));
            xml.append("  </testsuite>\n");
        });
        return xml.toString();
    }

    private static String suite(String api, ScenarioList some, DriftReport report) {
        return "  <testsuite name=\"scenarios of %s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" timestamp=\"%s\">%n"
                .formatted(
                        safe(api),
                        some.all().size(),
                        some.failed().size(),
                        some.skipped(),
                        report.run().startedAt());
    }

    private static String testcase(PlayedScenario scenario) {
        List<String> names = List.of(scenario.title().split("\\.", 2));
        String head = "    <testcase classname=\"%s\" name=\"%s\""
                .formatted(safe(names.get(0)), safe(names.get(names.size() - 1)));
        if (scenario.is(End.PASSED)) {
            return head + "/>\n";
        }
        String first = scenario.reason().lines().findFirst().orElse("");
        return scenario.is(End.FAILED)
                ? head
                        + ">\n      <failure message=\"%s\">%s</failure>%n    </testcase>%n"
                                .formatted(safe(first), safe(scenario.reason()))
                : head + ">\n      <skipped message=\"%s\"/>%n    </testcase>%n".formatted(safe(first));
    }
}
