package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The vendor's error body: {@code error} always, the other members only by their names. */
final class ErrorEnvelope {
    private static final Set<String> MEMBERS =
            Set.of("error", "message", "correlationId", "requestId", "createdAt", "code", "docUrl");

    private ErrorEnvelope() {}

    static List<Finding> check(Answer answer) {
        List<Finding> found = new ArrayList<>(ContentType.check(answer));
        JsonNode body = answer.json().orElse(null);
        if (body == null || !body.isObject()) {
            found.add(new Finding(Kind.ENVELOPE, "", "status " + answer.status() + " without an error object"));
            return found;
        }
        if (!body.path("error").isTextual()) {
            found.add(new Finding(Kind.ENVELOPE, "/error", "missing or no text"));
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                found.add(new Finding(Kind.ENVELOPE, "/" + name, "member is not in the error envelope"));
            }
        });
        return found;
    }
}
