package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.openapi.Violation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a response with its description: status, content type, schema, undescribed members, paging. */
public final class ResponseCheck {
    /** What a gateway in front of any operation may answer although the operation's description does not repeat it. */
    private static final Set<Integer> GATEWAY = Set.of(400, 401, 403, 404, 405, 413, 415, 429, 500, 501, 502, 503, 504);

    /** Strict: every status must be described by the operation itself. */
    public List<Violation> strict(ApiOperation operation, ApiResponse answer) {
        List<Violation> found = new ArrayList<>(lenient(operation, answer));
        if (!operation.isDocumented(answer.status()) && GATEWAY.contains(answer.status())) {
            found.add(0, undescribed(operation, answer));
        }
        return found;
    }

    /** As {@link #strict}, but errors that any gateway may give need only be in the vendor's envelope. */
    public List<Violation> lenient(ApiOperation operation, ApiResponse answer) {
        if (operation.isDocumented(answer.status())) {
            return body(operation, answer);
        }
        if (!GATEWAY.contains(answer.status())) {
            return List.of(undescribed(operation, answer));
        }
        return ErrorEnvelope.check(answer);
    }

    private static Violation undescribed(ApiOperation operation, ApiResponse answer) {
        return new Violation(
                Kind.STATUS,
                "",
                "one of the statuses " + String.join(", ", operation.statuses()),
                "status " + answer.status());
    }

    private List<Violation> body(ApiOperation operation, ApiResponse answer) {
        if (operation.responseSchema(answer.status()).isEmpty()) {
            return answer.status() < 400 ? List.of() : ErrorEnvelope.check(answer);
        }
        List<Violation> found = new ArrayList<>(ContentType.check(answer));
        answer.json()
                .ifPresentOrElse(
                        value -> found.addAll(value(operation, answer.status(), value)),
                        () -> found.add(new Violation(Kind.NOT_JSON, "", "a body of JSON", notJson(answer))));
        return found;
    }

    private static String notJson(ApiResponse answer) {
        return answer.body().isBlank() ? "no body" : "a body that is no JSON";
    }

    private List<Violation> value(ApiOperation operation, int status, JsonNode value) {
        JsonPointer pointer = operation.responsePointer(status).orElseThrow();
        SchemaValidator schemas = operation.api().schemas();
        SchemasAtPath places = SchemasAtPath.of(operation.responseSchema(status));
        List<Violation> found = new ArrayList<>(schemas.check(pointer, value));
        found.addAll(schemas.undescribed(pointer, places, value));
        if (status < 300) {
            found.addAll(PageRules.check(operation, value));
        }
        return onePerPlace(found, places);
    }

    /** Several branches of a schema may complain of the same value, and the same member may be wrong in many items. */
    private static List<Violation> onePerPlace(List<Violation> found, SchemasAtPath schemas) {
        Map<String, Violation> places = new LinkedHashMap<>();
        found.forEach(finding -> places.merge(finding.kind() + finding.where(), finding, Violation::and));
        return places.values().stream()
                .map(finding -> finding.kind() == Kind.ENUM ? withAllTokens(finding, schemas) : finding)
                .toList();
    }

    private static Violation withAllTokens(Violation finding, SchemasAtPath schemas) {
        Set<String> tokens = new TreeSet<>(schemas.at(finding.where()).tokens());
        String expected = tokens.contains(finding.seen())
                ? "a token that goes with the other members"
                : "one of " + String.join(", ", tokens);
        return new Violation(finding.kind(), finding.where(), expected, finding.seen());
    }
}
