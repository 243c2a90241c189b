package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says where an answer departs from its description: status, content type, schema, members nobody described, paging. */
public final class AnswerCheck {
    /** What a gateway in front of any operation may answer although the operation's description does not repeat it. */
    private static final Set<Integer> GATEWAY = Set.of(400, 401, 403, 404, 405, 413, 415, 429, 500, 501, 502, 503, 504);

    private final Map<ApiDescription, Schemas> schemas = new ConcurrentHashMap<>();

    /** Strict: every status must be described by the operation itself. */
    public List<Finding> strict(Operation operation, Answer answer) {
        List<Finding> found = new ArrayList<>();
        if (!operation.isDocumented(answer.status())) {
            found.add(new Finding(Kind.STATUS, "", "status " + answer.status() + " is not described"));
        }
        found.addAll(lenient(operation, answer));
        return found;
    }

    /** As {@link #strict}, but errors that any gateway may give need only be in the vendor's envelope. */
    public List<Finding> lenient(Operation operation, Answer answer) {
        if (operation.isDocumented(answer.status())) {
            return body(operation, answer);
        }
        if (!GATEWAY.contains(answer.status())) {
            return List.of(new Finding(Kind.STATUS, "", "status " + answer.status() + " is not described"));
        }
        return ErrorEnvelope.check(answer);
    }

    private List<Finding> body(Operation operation, Answer answer) {
        JsonNode schema = operation.responseSchema(answer.status());
        if (schema.isMissingNode()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(ContentType.check(answer));
        answer.json()
                .ifPresentOrElse(
                        value -> found.addAll(value(operation, answer.status(), value)),
                        () -> found.add(new Finding(Kind.NOT_JSON, "", "the body is no JSON")));
        return found;
    }

    private List<Finding> value(Operation operation, int status, JsonNode value) {
        List<Finding> found = new ArrayList<>();
        found.addAll(schemasOf(operation).check(pointer(operation, status), value));
        found.addAll(UndocumentedMembers.in(value, operation.responseSchema(status), operation.api()));
        if (status < 300) {
            found.addAll(PageCheck.check(operation, value));
        }
        return found.stream().distinct().toList();
    }

    private Schemas schemasOf(Operation operation) {
        return schemas.computeIfAbsent(operation.api(), Schemas::new);
    }

    private static String pointer(Operation operation, int status) {
        String response = "/paths/" + Pointers.escape(operation.path().text()) + "/"
                + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status;
        JsonNode reference = operation.api().root().at(response).path("$ref");
        String resolved = reference.isTextual() ? reference.asText().substring(1) : response;
        return resolved + "/content/application~1json/schema";
    }
}
