package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Times must be in UTC with a Z; the format date-time alone allows any offset. */
public final class UtcRule implements ResponseRule {
    private static final Pattern OTHER_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?[+-]\\d\\d:?\\d\\d");

    @Override
    public String name() {
        return "answer-time";
    }

    @Override
    public List<Violation> check(Exchange exchange) {
        return JsonLeaf.in(exchange.body()).stream()
                .filter(leaf ->
                        leaf.value().isTextual() && isOtherTime(leaf.value().asText()))
                .map(UtcRule::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(JsonLeaf leaf) {
        return new Violation(
                Kind.FORMAT, leaf.pointer(), "a UTC time such as 2026-01-31T08:00:00.000Z", "a time with an offset");
    }

    private static boolean isOtherTime(String text) {
        return text.length() > 15 && OTHER_TIME.matcher(text).matches();
    }
}
