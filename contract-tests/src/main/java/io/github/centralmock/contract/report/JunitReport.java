package io.github.centralmock.contract.report;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.report.JunitXml.Counts;
import io.github.centralmock.contract.result.RunTermination;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes JUnit XML for build servers: a suite for each API, a case for each check of each operation. */
final class JunitReport {
    private final Map<String, Map<String, Case>> suites = new LinkedHashMap<>();

    /** One check of one operation, with its failures or the reason why it was skipped. */
    private record Case(ApiOperation operation, String check, List<String> failures, Optional<String> skipped) {}

    private JunitReport(DriftReport report) {
        report.run().passedChecks().forEach(passed -> find(passed.operation(), passed.check(), Optional.empty()));
        report.lines()
                .forEach(line -> find(
                                line.deviation().operation(), line.deviation().check(), Optional.empty())
                        .failures()
                        .add(failure(line)));
        report.run()
                .skippedChecks()
                .forEach(skipped -> find(skipped.operation(), skipped.check(), Optional.of(skipped.reason())));
    }

    static String write(DriftReport report) {
        Duration duration =
                Duration.between(report.run().startedAt(), report.run().endedAt());
        try {
            JunitXml xml = new JunitXml("contract of " + report.target(), duration.toMillis() / 1000.0);
            writeRunSuite(report, xml);
            for (Map.Entry<String, Map<String, Case>> api : new JunitReport(report).suites.entrySet()) {
                writeSuite(api.getKey(), api.getValue().values(), report, xml);
            }
            JunitScenarioReport.write(report, xml);
            return xml.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write XML into memory", impossible);
        }
    }

    /** Writes a case for the run itself, so that a run that ended early is not a success. */
    private static void writeRunSuite(DriftReport report, JunitXml xml) throws XMLStreamException {
        Optional<RunTermination> ended = report.run().ended();
        Counts counts = new Counts(1, 0, ended.isPresent() ? 1 : 0, 0);
        xml.startSuite("run", counts, report.run().startedAt());
        if (ended.isPresent()) {
            xml.ended("run", "is complete", "error", ended.get().reason());
        } else {
            xml.passed("run", "is complete");
        }
        xml.endSuite();
    }

    private Case find(ApiOperation operation, String check, Optional<String> skipped) {
        return suites.computeIfAbsent(operation.api().name(), api -> new LinkedHashMap<>())
                .computeIfAbsent(
                        operation.id() + " " + check, key -> new Case(operation, check, new ArrayList<>(), skipped));
    }

    private static String failure(ReportLine line) {
        String example = line.deviation().example().isEmpty()
                ? ""
                : "\n  such as " + line.deviation().example();
        return line.deviation() + " (seen " + ReportText.times(line.deviation().count()) + ")" + example;
    }

    private static void writeSuite(String api, Collection<Case> cases, DriftReport report, JunitXml xml)
            throws XMLStreamException {
        long failed = cases.stream().filter(each -> !each.failures().isEmpty()).count();
        long skipped = cases.stream()
                .filter(each -> each.failures().isEmpty() && each.skipped().isPresent())
                .count();
        xml.startSuite(
                api, new Counts(cases.size(), failed, 0, skipped), report.run().startedAt());
        for (Case each : cases) {
            writeCase(api, each, xml);
        }
        xml.endSuite();
    }

    private static void writeCase(String api, Case each, JunitXml xml) throws XMLStreamException {
        String className = api + "." + each.operation().id();
        String name = "%s (%s)".formatted(each.check(), each.operation());
        if (!each.failures().isEmpty()) {
            xml.failed(className, name, String.join("\n", each.failures()));
        } else if (each.skipped().isPresent()) {
            xml.ended(className, name, "skipped", each.skipped().get());
        } else {
            xml.passed(className, name);
        }
    }
}
