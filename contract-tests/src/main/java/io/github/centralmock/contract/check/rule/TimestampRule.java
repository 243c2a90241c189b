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

/** What has happened did not happen in the far future; the target's own clock, which a mock may have moved, decides. */
public final class TimestampRule implements ResponseRule {
    /** The members whose names speak of something that is over. */
    private static final Pattern HAS_HAPPENED =
            Pattern.compile("((last|first)Seen|created|(lastU|u)pdated|last(Os|Agent)Update|received|raised|registered"
                    + "|requested|failed|stateChanged|statusChanged|upgraded|finished)At|created_at|when");

    private static final Duration AHEAD = Duration.ofDays(7);

    @Override
    public String name() {
        return "answer-time";
    }

    @Override
    public List<Violation> check(Exchange exchange) {
        Instant latest = latest(exchange);
        return JsonLeaf.in(exchange.body()).stream()
                .filter(leaf -> HAS_HAPPENED.matcher(leaf.name()).matches())
                .filter(leaf -> isAfter(leaf.value().asText(), latest))
                .map(TimestampRule::finding)
                .distinct()
                .toList();
    }

    private static Violation finding(JsonLeaf leaf) {
        return new Violation(
                Kind.BEHAVIOUR, leaf.at(), "a time that has been", "a time that is more than a week ahead");
    }

    /** By whichever clock is ahead, ours or the one that dates the answer. */
    private static Instant latest(Exchange exchange) {
        Instant here = Instant.now().plus(AHEAD);
        return exchange.answer()
                .header("Date")
                .flatMap(TimestampRule::dated)
                .map(there -> there.plus(AHEAD))
                .filter(here::isBefore)
                .orElse(here);
    }

    private static Optional<Instant> dated(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean isAfter(String time, Instant latest) {
        try {
            return Instant.parse(time).isAfter(latest);
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
