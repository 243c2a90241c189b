package io.github.centralmock.contract.description;

import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.wire.Answer;
import java.util.List;
import java.util.Locale;

/** A described body comes as JSON, and says so. */
final class ContentType {
    private ContentType() {}

    static List<Finding> check(Answer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return List.of();
        }
        return List.of(new Finding(Kind.CONTENT_TYPE, "Content-Type", "expected application/json"));
    }
}
