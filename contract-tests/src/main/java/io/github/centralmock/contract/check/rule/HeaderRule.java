package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The headers of an answer mean what they say: a charset only as UTF-8, dates and waiting times in HTTP's formats. */
public final class HeaderRule implements ResponseRule {
    @Override
    public String name() {
        return "answer-headers";
    }

    @Override
    public List<Violation> check(Exchange exchange) {
        List<Violation> found = new ArrayList<>();
        ApiResponse answer = exchange.answer();
        answer.header("Content-Type")
                .filter(type -> type.toLowerCase(java.util.Locale.ROOT).matches(".*charset=(?!\"?utf-8).*"))
                .ifPresent(type -> found.add(wrong("Content-Type", "charset UTF-8 or none", "another charset")));
        answer.header("Date")
                .filter(date -> !isDate(date))
                .ifPresent(date -> found.add(wrong("Date", "an HTTP date", "another text")));
        answer.header("Retry-After")
                .filter(wait -> !wait.matches("\\d+") && !isDate(wait))
                .ifPresent(wait -> found.add(wrong("Retry-After", "seconds or an HTTP date", "another text")));
        return found;
    }

    private static Violation wrong(String header, String expected, String seen) {
        return new Violation(Kind.FORMAT, "header:" + header, expected, seen);
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeException no) {
            return false;
        }
    }
}
