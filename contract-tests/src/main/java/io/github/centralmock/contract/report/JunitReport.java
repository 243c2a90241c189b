package io.github.centralmock.contract.report;

import static io.github.centralmock.contract.report.Markup.safe;

import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JUnit XML for build servers: a suite for each API, a case for each check of each operation. */
final class JunitReport {
    private final Map<String, Map<String, Case>> suites = new LinkedHashMap<>();

    /** One check of one operation, and what went wrong or why it was not made. */
    private record Case(Operation operation, String check, List<String> failures, Optional<String> skipped) {}

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
        JunitReport junit = new JunitReport(report);
        double seconds = (report.run().endedAt().toEpochMilli()
                        - report.run().startedAt().toEpochMilli())
                / 1000.0;
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites name=\"contract with %s\" time=\"%s\">%n".formatted(safe(report.target()), seconds));
        xml.append(course(report));
        junit.suites.forEach(
                (api, cases) -> xml.append(suite(api, cases.values().stream().toList(), report)));
        xml.append(JunitScenarios.write(report));
        return xml.append("</testsuites>\n").toString();
    }

    /** Whether the run went through, so that one that was stopped is not all green. */
    private static String course(DriftReport report) {
        Optional<Ending> ended = report.run().ended();
        String error = ended.map(why -> "<error message=\"%s\"/>".formatted(safe(why.reason())))
                .orElse("");
        return """
                  <testsuite name="run" tests="1" failures="0" errors="%d" skipped="0" timestamp="%s">
                    <testcase classname="run" name="goes through">%s</testcase>
                  </testsuite>
                """.formatted(ended.isPresent() ? 1 : 0, report.run().startedAt(), error);
    }

    private Case find(Operation operation, String check, Optional<String> skipped) {
        return suites.computeIfAbsent(operation.api().name(), api -> new LinkedHashMap<>())
                .computeIfAbsent(
                        operation.id() + " " + check, key -> new Case(operation, check, new ArrayList<>(), skipped));
    }

    private static String failure(ReportLine line) {
        String example = line.seen().example().isEmpty()
                ? ""
                : "\n  such as " + line.seen().example();
        return line.seen() + " (seen " + HtmlReport.times(line.seen().count()) + ")" + example;
    }

    private static String suite(String api, List<Case> cases, DriftReport report) {
        long failed = cases.stream().filter(each -> !each.failures().isEmpty()).count();
        long skipped = cases.stream()
                .filter(each -> each.failures().isEmpty() && each.skipped().isPresent())
                .count();
        StringBuilder xml = new StringBuilder();
        xml.append(
                "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" timestamp=\"%s\">%n"
                        .formatted(
                                safe(api),
                                cases.size(),
                                failed,
                                skipped,
                                report.run().startedAt()));
        cases.forEach(each -> xml.append(testcase(api, each)));
        return xml.append("  </testsuite>\n").toString();
    }

    private static String testcase(String api, Case each) {
        String head = "    <testcase classname=\"%s.%s\" name=\"%s (%s)\""
                .formatted(
                        safe(api),
                        safe(each.operation().id()),
                        safe(each.check()),
                        safe(each.operation().toString()));
        if (!each.failures().isEmpty()) {
            String first = each.failures().get(0).lines().findFirst().orElse("");
            return head
                    + ">\n      <failure message=\"%s\">%s</failure>%n    </testcase>%n"
                            .formatted(safe(first), safe(String.join("\n", each.failures())));
        }
        return each.skipped()
                .map(why -> head + ">\n      <skipped message=\"%s\"/>%n    </testcase>%n".formatted(safe(why)))
                .orElse(head + "/>\n");
    }
}
