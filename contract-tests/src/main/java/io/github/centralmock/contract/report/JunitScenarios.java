package io.github.centralmock.contract.report;

import io.github.centralmock.contract.drift.PlayedScenario;
import io.github.centralmock.contract.drift.PlayedScenario.End;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The scenarios for build servers: a suite for each API, a case for each scenario. */
final class JunitScenarios {
    private JunitScenarios() {}

    static void write(DriftReport report, JunitXml xml) throws XMLStreamException {
        for (Map.Entry<String, List<PlayedScenario>> api :
                report.scenarios().byApi().entrySet()) {
            ScenarioList some = new ScenarioList(api.getValue());
            JunitXml.Counts counts =
                    new JunitXml.Counts(some.all().size(), some.failed().size(), 0, some.skipped());
            xml.startSuite("scenarios of " + api.getKey(), counts, report.run().startedAt());
            for (PlayedScenario scenario : some.all()) {
                write(scenario, xml);
            }
            xml.endSuite();
        }
    }

    private static void write(PlayedScenario scenario, JunitXml xml) throws XMLStreamException {
        List<String> names = List.of(scenario.title().split("\\.", 2));
        String className = names.get(0);
        String name = names.get(names.size() - 1);
        if (scenario.is(End.PASSED)) {
            xml.passed(className, name);
        } else if (scenario.is(End.FAILED)) {
            xml.failed(className, name, scenario.reason());
        } else {
            xml.ended(className, name, "skipped", JunitXml.firstLine(scenario.reason()));
        }
    }
}
