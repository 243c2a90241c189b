package io.github.centralmock.contract.report;

import io.github.centralmock.contract.result.ScenarioResult;
import io.github.centralmock.contract.result.ScenarioResult.Status;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes the scenarios as JUnit XML: a suite for each API, a case for each scenario. */
final class JunitScenarioReport {
    private JunitScenarioReport() {}

    static void write(DriftReport report, JunitXml xml) throws XMLStreamException {
        for (Map.Entry<String, List<ScenarioResult>> api :
                report.scenarios().byApi().entrySet()) {
            ScenarioSummary summary = new ScenarioSummary(api.getValue());
            JunitXml.Counts counts =
                    new JunitXml.Counts(summary.all().size(), summary.failed().size(), 0, summary.skipped());
            xml.startSuite("scenarios of " + api.getKey(), counts, report.run().startedAt());
            for (ScenarioResult scenario : summary.all()) {
                write(scenario, xml);
            }
            xml.endSuite();
        }
    }

    private static void write(ScenarioResult scenario, JunitXml xml) throws XMLStreamException {
        List<String> names = List.of(scenario.title().split("\\.", 2));
        String className = names.get(0);
        String name = names.get(names.size() - 1);
        if (scenario.is(Status.PASSED)) {
            xml.passed(className, name);
        } else if (scenario.is(Status.FAILED)) {
            xml.failed(className, name, scenario.reason());
        } else {
            xml.ended(className, name, "skipped", JunitXml.firstLine(scenario.reason()));
        }
    }
}
