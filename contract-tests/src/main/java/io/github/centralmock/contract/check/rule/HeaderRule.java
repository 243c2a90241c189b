package io.github.centralmock.contract.check.rule;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.Violation;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The headers must be valid: charset UTF-8 or none, dates and waiting times in the formats of HTTP. */
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
                .ifPresent(type -> found.add(violation("Content-Type", "charset UTF-8 or none", "another charset")));
        answer.header("Date")
                .filter(date -> !isDate(date))
                .ifPresent(date -> found.add(violation("Date", "an HTTP date", "another text")));
        answer.header("Retry-After")
                .filter(wait -> !wait.matches("\\d+") && !isDate(wait))
                .ifPresent(wait -> found.add(violation("Retry-After", "seconds or an HTTP date", "another text")));
        return found;
    }

    private static Violation violation(String header, String expected, String seen) {
        return new Violation(Kind.FORMAT, "header:" + header, expected, seen);
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeException invalid) {
            return false;
        }
    }
}
