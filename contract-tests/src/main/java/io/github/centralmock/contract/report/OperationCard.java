package io.github.centralmock.contract.report;

import static io.github.centralmock.contract.report.Markup.safe;

import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.drift.Deviation;
import io.github.centralmock.contract.patch.Patch;
import io.github.centralmock.contract.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One operation on the page, with all its deviations. */
final class OperationCard {
    private final StringBuilder out = new StringBuilder();

    private OperationCard() {}

    static String write(List<ReportLine> lines) {
        OperationCard card = new OperationCard();
        card.head(lines.get(0).seen().operation());
        lines.forEach(card::deviation);
        card.out.append("</section>\n");
        return card.out.toString();
    }

    private void head(Operation operation) {
        out.append("<section id=\"%s\">%n<h3><i class=\"%s\">%s</i> <code>%s</code></h3>%n"
                .formatted(
                        safe(operation.id()),
                        operation.method().toLowerCase(Locale.ROOT),
                        operation.method(),
                        safe(operation.path().text())));
        out.append("<p class=\"about\">%s in %s, described as <b>%s</b></p>%n"
                .formatted(safe(operation.id()), safe(operation.api().name()), safe(operation.confidence())));
    }

    private void deviation(ReportLine line) {
        Deviation seen = line.seen();
        out.append("<article>\n<p class=\"what\">%s<b>%s</b>%s</p>%n"
                .formatted(
                        line.isNew() ? "<em>new</em> " : "", safe(seen.check().replace('-', ' ')), place(seen)));
        out.append("<dl><dt>described</dt><dd class=\"want\">%s</dd><dt>observed</dt><dd class=\"got\">%s</dd></dl>%n"
                .formatted(safe(seen.expected()), safe(seen.observed())));
        out.append("<p class=\"facts\">seen %s%s, since %s%s</p>%n"
                .formatted(
                        HtmlReport.times(seen.count()),
                        seen.status() == 0 ? "" : " in answers with " + seen.status(),
                        HtmlReport.moment(line.since()),
                        line.mock().isEmpty() ? "" : "; " + safe(line.mock())));
        if (!seen.example().isEmpty()) {
            out.append("<pre>%s</pre>%n".formatted(safe(laidOut(seen.example()))));
        }
        line.patch().ifPresent(patch -> patch(seen, patch));
        out.append("</article>\n");
    }

    private static String place(Deviation seen) {
        return seen.place().isEmpty() ? "" : " at <code>%s</code>".formatted(safe(seen.place()));
    }

    private static String laidOut(String example) {
        return example.length() < 100
                ? example
                : Json.read(example).map(Json::pretty).orElse(example);
    }

    private void patch(Deviation seen, Patch patch) {
        String steps = patch.steps().stream().map(Json::write).collect(Collectors.joining("\n"));
        out.append(
                        "<details><summary>Suggested patch for %s.json</summary><pre>%s</pre><p>Apply it with <code>./central accept"
                                .formatted(safe(patch.document()), safe(steps)))
                .append(" REPORT --only \"%s\"</code></p></details>%n".formatted(safe(seen.key())));
    }
}
