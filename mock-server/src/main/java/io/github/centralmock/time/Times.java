package io.github.centralmock.time;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** The times that clients send and read: UTC instants, dates, and ISO 8601 durations such as {@code -PT2H}. */
public final class Times {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Years of four digits, which sort as text. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Duration LONGEST =
            ChronoUnit.YEARS.getDuration().multipliedBy(1000).plusDays(1);

    private Times() {}

    /** The common form on the wire: UTC with milliseconds. */
    public static String text(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            return MILLIS.format(instant);
        }
        // By hand, since a formatter takes as long as the rest of storing a document.
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        byte[] text = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
        addDigits(text, 3, at.getYear());
        addDigits(text, 6, at.getMonthValue());
        addDigits(text, 9, at.getDayOfMonth());
        addDigits(text, 12, at.getHour());
        addDigits(text, 15, at.getMinute());
        addDigits(text, 18, at.getSecond());
        addDigits(text, 22, at.getNano() / 1_000_000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void addDigits(byte[] text, int last, int number) {
        int at = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[at--] += (byte) (rest % 10);
        }
    }

    /** UTC with milliseconds and without the letter that says so, as a few answers have it. */
    public static String textWithoutZone(Instant instant) {
        String text = text(instant);
        return text.substring(0, text.length() - 1);
    }

    /** An instant, a date (its start in UTC) or a duration relative to {@code now}; empty when it is none of them. */
    public static Optional<Instant> parse(String text, Instant now) {
        return onTheWire(() -> OffsetDateTime.parse(text).toInstant())
                .or(() -> date(text))
                .or(() -> isDuration(text) ? onTheWire(() -> plus(now, text)) : Optional.empty());
    }

    /** A date and time in full, with its zone; empty when it is none. */
    public static Optional<Instant> dateTime(String text) {
        // Instant.parse is the quicker one and knows the form that nearly every time has.
        return onTheWire(() -> text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant());
    }

    /** A date, as its start in UTC; empty when it is none. */
    public static Optional<Instant> date(String text) {
        return onTheWire(
                () -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<Instant> onTheWire(Supplier<Instant> parser) {
        return attempt(parser).filter(instant -> !instant.isBefore(FIRST) && instant.isBefore(END));
    }

    /**
     * Like {@link #parse}, and also a date and time without zone, which then is UTC: for what a description lets
     * clients leave out.
     */
    public static Optional<Instant> parseAnyZone(String text, Instant now) {
        return parse(text, now)
                .or(() -> onTheWire(() -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)));
    }

    /** The instant at the given ISO 8601 duration (years to seconds, a leading minus is allowed) from {@code start}. */
    public static Instant plus(Instant start, String duration) {
        boolean back = duration.startsWith("-");
        String iso = back ? duration.substring(1) : duration;
        int time = iso.indexOf('T');
        String datePart = time < 0 ? iso : iso.substring(0, time);
        Period days = time >= 0 && datePart.equals("P") ? Period.ZERO : Period.parse(datePart);
        Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
        ZonedDateTime from = start.atZone(ZoneOffset.UTC);
        return (back ? from.minus(days).minus(rest) : from.plus(days).plus(rest)).toInstant();
    }

    /** How long the given ISO 8601 duration takes from {@code start} on: years and months differ in length. */
    public static Duration duration(Instant start, String duration) {
        return Duration.between(start, plus(start, duration));
    }

    /** Whether the text is an ISO 8601 duration of at most 1,000 years, so that it leads from any clock to a time. */
    public static boolean isDuration(String text) {
        return attempt(() -> plus(Instant.EPOCH, text))
                .filter(end -> Duration.between(Instant.EPOCH, end).abs().compareTo(LONGEST) <= 0)
                .isPresent();
    }

    private static Optional<Instant> attempt(Supplier<Instant> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
