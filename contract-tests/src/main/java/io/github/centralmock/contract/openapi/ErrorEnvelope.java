package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The vendor's error body: {@code error} always, the other members only by their names. */
final class ErrorEnvelope {
    private static final Set<String> MEMBERS =
            Set.of("error", "message", "correlationId", "requestId", "createdAt", "code", "docUrl");

    private ErrorEnvelope() {}

    static List<Violation> check(ApiResponse answer) {
        List<Violation> found = new ArrayList<>(ContentType.check(answer));
        JsonNode body = answer.json().orElse(MissingNode.getInstance());
        if (!body.isObject()) {
            String seen = body.isMissingNode() ? "no JSON" : ValueRedactor.said(body);
            found.add(wrong("", "an error object with status " + answer.status(), seen));
            return found;
        }
        if (!body.path("error").isTextual()) {
            found.add(wrong("/error", "a text", ValueRedactor.said(body.path("error"))));
        }
        body.properties().forEach(member -> {
            if (!MEMBERS.contains(member.getKey())) {
                String where = JsonPointers.member("", member.getKey());
                found.add(wrong(where, "no such member in an error", ValueRedactor.said(member.getValue())));
            }
        });
        return found;
    }

    private static Violation wrong(String where, String expected, String seen) {
        return new Violation(Kind.ENVELOPE, where, expected, seen);
    }
}
