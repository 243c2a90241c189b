package io.github.centralmock.contract.check;

import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Times are UTC and say so with a Z; the format alone would let any offset pass. */
final class TimesAreUtc implements AnswerRule {
    private static final Pattern OTHER_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?[+-]\\d\\d:?\\d\\d");

    @Override
    public String name() {
        return "answer-time";
    }

    @Override
    public List<Finding> check(Exchange exchange) {
        return Leaf.in(exchange.body()).stream()
                .filter(leaf ->
                        leaf.value().isTextual() && isOtherTime(leaf.value().asText()))
                .map(TimesAreUtc::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(Leaf leaf) {
        return new Finding(
                Kind.FORMAT, leaf.at(), "a UTC time such as 2026-01-31T08:00:00.000Z", "a time with an offset");
    }

    private static boolean isOtherTime(String text) {
        return text.length() > 15 && OTHER_TIME.matcher(text).matches();
    }
}
