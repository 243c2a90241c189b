package io.github.centralmock.contract.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formats times and counts for all forms of the report, and replaces characters that are not allowed. */
final class ReportText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private ReportText() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Replaces each character that XML 1.0 does not allow with a question mark. */
    static String printable(String text) {
        return FORBIDDEN.matcher(text).replaceAll("?");
    }
}
