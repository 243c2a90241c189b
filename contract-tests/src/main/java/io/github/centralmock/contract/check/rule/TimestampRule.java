package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time of a past event must not be in the far future. The limit is based on the later of the local clock and the
 * clock of the target, which may be shifted in a mock.
 */
public final class TimestampRule implements ResponseRule {
    /** The names of members that contain the time of a past event. */
    private static final Pattern PAST_EVENT =
            Pattern.compile("((last|first)Seen|created|(lastU|u)pdated|last(Os|Agent)Update|received|raised|registered"
                    + "|requested|failed|stateChanged|statusChanged|upgraded|finished)At|created_at|when");

    private static final Duration TOLERANCE = Duration.ofDays(7);

    @Override
    public String name() {
        return "answer-time";
    }

    @Override
    public List<Violation> check(Exchange exchange) {
        Instant latest = latest(exchange);
        return JsonLeaf.in(exchange.body()).stream()
                .filter(leaf -> PAST_EVENT.matcher(leaf.name()).matches())
                .filter(leaf -> isAfter(leaf.value().asText(), latest))
                .map(TimestampRule::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(JsonLeaf leaf) {
        return new Violation(
                Kind.BEHAVIOUR, leaf.pointer(), "a time in the past", "a time more than a week in the future");
    }

    /** The latest time that is accepted, by the later of both clocks. */
    private static Instant latest(Exchange exchange) {
        Instant local = Instant.now().plus(TOLERANCE);
        return exchange.answer()
                .header("Date")
                .flatMap(TimestampRule::parseDate)
                .map(remote -> remote.plus(TOLERANCE))
                .filter(local::isBefore)
                .orElse(local);
    }

    private static Optional<Instant> parseDate(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static boolean isAfter(String time, Instant latest) {
        try {
            return Instant.parse(time).isAfter(latest);
        } catch (DateTimeException invalid) {
            return false;
        }
    }
}
