package io.github.centralmock.contract.openapi;

import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.List;
import java.util.Locale;

/** A described body comes as JSON, and says so. */
final class ContentType {
    private ContentType() {}

    static List<Violation> check(ApiResponse answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return List.of();
        }
        return List.of(new Violation(Kind.CONTENT_TYPE, "header:Content-Type", "application/json", said(type)));
    }

    private static String said(String type) {
        String plain = type.split(";")[0].strip();
        return type.isEmpty() ? "no type" : plain.matches("[a-z]+/[a-z+-]+") ? plain : "another type";
    }
}
