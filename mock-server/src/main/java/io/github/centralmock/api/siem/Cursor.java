package io.github.centralmock.api.siem;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The position of a reader: after all entries up to a position that were entered by then. The number finds entries that
 * are entered later with an earlier time.
 *
 * <p>On the wire: base64 of {@code V2_CURSOR|time|digits of the place|number}. Recorded cursors have one time or two
 * behind the mark; such a reader is at the beginning of that millisecond. What the two times are is not known: from the
 * earlier one on, nothing is missed.
 *
 * @param place the last entry read, or where reading began
 * @param number the number of the entry that was entered last
 */
record Cursor(String position, String number) {
    private static final String MARK = "V2_CURSOR";

    /** Behind all digits that places have. */
    private static final String LAST = "99999999999999";

    /** At a moment, before anything that happens then. */
    static Cursor before(Instant moment, long number) {
        return new Cursor(Times.text(moment) + "|", digits(number));
    }

    /** The place behind everything that happens at the moment. */
    static String endOf(Instant moment) {
        return Times.text(moment) + "|" + LAST;
    }

    static String digits(long number) {
        return String.format("%012d", number);
    }

    /** @throws ApiException 400 when it is none of ours */
    static Cursor parse(String text, long number) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts[0].equals(MARK) && parts.length == 2) {
                return before(moment(parts[1]), number);
            }
            if (parts[0].equals(MARK) && parts.length == 3) {
                return before(earlier(moment(parts[1]), moment(parts[2])), number);
            }
            if (parts[0].equals(MARK) && parts.length == 4 && (parts[2] + parts[3]).matches("\\d{12,26}")) {
                return new Cursor(Times.text(moment(parts[1])) + "|" + parts[2], parts[3]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Reported below, together with what decodes to something else.
        }
        throw ApiException.badRequest("cursor: is not a cursor of this API");
    }

    private static Instant moment(String text) {
        return Times.dateTime(text).orElseThrow(() -> new DateTimeException(text));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Instant moment() {
        return Instant.parse(position.substring(0, position.indexOf('|')));
    }

    /** Not farther than the place: a clock that was set back takes its readers along. */
    Cursor atMost(String farthest) {
        return position.compareTo(farthest) > 0 ? new Cursor(farthest, number) : this;
    }

    String text() {
        byte[] bytes = (MARK + "|" + position + "|" + number).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
