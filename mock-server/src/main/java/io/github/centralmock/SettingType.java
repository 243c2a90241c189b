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
record SettingType(String expected, Predicate<String> test) {
    /** What the text names is looked up when the mock starts. */
    static SettingType anyText() {
        return new SettingType("any text", text -> true);
    }

    static SettingType integer() {
        return new SettingType("a whole number", text -> isInteger(text, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    static SettingType integer(int least, int most) {
        return new SettingType("a whole number from " + least + " to " + most, text -> isInteger(text, least, most));
    }

    static SettingType oneOf(String... values) {
        return new SettingType(String.join(" or ", values), List.of(values)::contains);
    }

    static SettingType duration() {
        return new SettingType("an ISO 8601 duration such as P7D", SettingType::isDuration);
    }

    private static boolean isInteger(String text, long least, long most) {
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
