package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Pointers;
import java.util.ArrayList;
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
        List<Finding> found = new ArrayList<>();
        visit(exchange.body(), "", found);
        return found.stream().distinct().toList();
    }

    private void visit(JsonNode value, String at, List<Finding> found) {
        if (value.isContainerNode()) {
            value.properties()
                    .forEach(member -> visit(member.getValue(), at + "/" + Pointers.escape(member.getKey()), found));
            if (value.isArray()) {
                value.forEach(item -> visit(item, at + "/*", found));
            }
        } else if (value.isTextual() && isOtherTime(value.asText())) {
            found.add(new Finding(
                    Kind.FORMAT, at, "a UTC time such as 2026-01-31T08:00:00.000Z", "a time with an offset"));
        }
    }

    private static boolean isOtherTime(String text) {
        return text.length() > 15 && OTHER_TIME.matcher(text).matches();
    }
}
