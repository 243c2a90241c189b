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

/** JUnit XML for build servers: a suite for each API, a case for each check of each operation. */
final class JunitReport {
    private final Map<String, Map<String, Case>> suites = new LinkedHashMap<>();

    /** One check of one operation, and what went wrong or why it was not made. */
    private record Case(ApiOperation operation, String check, List<String> failures, Optional<String> skipped) {}

    private JunitReport(DriftReport report) {
        report.run().proofs().forEach(proof -> find(proof.operation(), proof.check(), Optional.empty()));
        report.lines()
                .forEach(line -> find(line.seen().operation(), line.seen().check(), Optional.empty())
                        .failures()
                        .add(failure(line)));
        report.run()
                .omissions()
                .forEach(omission -> find(omission.operation(), omission.check(), Optional.of(omission.reason())));
    }

    static String write(DriftReport report) {
        Duration took = Duration.between(report.run().startedAt(), report.run().endedAt());
        try {
            JunitXml xml = new JunitXml("contract with " + report.target(), took.toMillis() / 1000.0);
            course(report, xml);
            for (Map.Entry<String, Map<String, Case>> api : new JunitReport(report).suites.entrySet()) {
                suite(api.getKey(), api.getValue().values(), report, xml);
            }
            JunitScenarioReport.write(report, xml);
            return xml.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write XML into memory", impossible);
        }
    }

    /** Whether the run went through, so that one that was stopped is not all green. */
    private static void course(DriftReport report, JunitXml xml) throws XMLStreamException {
        Optional<RunTermination> ended = report.run().ended();
        Counts counts = new Counts(1, 0, ended.isPresent() ? 1 : 0, 0);
        xml.startSuite("run", counts, report.run().startedAt());
        if (ended.isPresent()) {
            xml.ended("run", "goes through", "error", ended.get().reason());
        } else {
            xml.passed("run", "goes through");
        }
        xml.endSuite();
    }

    private Case find(ApiOperation operation, String check, Optional<String> skipped) {
        return suites.computeIfAbsent(operation.api().name(), api -> new LinkedHashMap<>())
                .computeIfAbsent(
                        operation.id() + " " + check, key -> new Case(operation, check, new ArrayList<>(), skipped));
    }

    private static String failure(ReportLine line) {
        String example = line.seen().example().isEmpty()
                ? ""
                : "\n  such as " + line.seen().example();
        return line.seen() + " (seen " + ReportText.times(line.seen().count()) + ")" + example;
    }

    private static void suite(String api, Collection<Case> cases, DriftReport report, JunitXml xml)
            throws XMLStreamException {
        long failed = cases.stream().filter(each -> !each.failures().isEmpty()).count();
        long skipped = cases.stream()
                .filter(each -> each.failures().isEmpty() && each.skipped().isPresent())
                .count();
        xml.startSuite(
                api, new Counts(cases.size(), failed, 0, skipped), report.run().startedAt());
        for (Case each : cases) {
            testcase(api, each, xml);
        }
        xml.endSuite();
    }

    private static void testcase(String api, Case each, JunitXml xml) throws XMLStreamException {
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
