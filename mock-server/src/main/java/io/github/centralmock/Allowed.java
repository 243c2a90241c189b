package io.github.centralmock;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * The values that a setting can have.
 *
 * @param expected them in words
 */
record Allowed(String expected, Predicate<String> test) {
    /** What the text names is looked up when the mock starts. */
    static Allowed anyText() {
        return new Allowed("any text", text -> true);
    }

    static Allowed whole() {
        return new Allowed("a whole number", text -> isWhole(text, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    static Allowed whole(int least, int most) {
        return new Allowed("a whole number from " + least + " to " + most, text -> isWhole(text, least, most));
    }

    static Allowed oneOf(String... values) {
        return new Allowed(String.join(" or ", values), List.of(values)::contains);
    }

    static Allowed duration() {
        return new Allowed("an ISO 8601 duration such as P7D", Allowed::isDuration);
    }

    private static boolean isWhole(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
