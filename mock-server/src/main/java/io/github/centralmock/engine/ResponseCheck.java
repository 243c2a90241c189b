package io.github.centralmock.engine;

import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds an answer of the mock against its description; on in every test, so that the mock cannot drift from it. */
public final class ResponseCheck {
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /** Notes in the journal how the answer differs. @throws IllegalStateException when it does, which is a bug of ours */
    public void require(Call call, Response reply) {
        List<String> violations = violations(call.operation(), reply);
        violations.forEach(call::addFinding);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the answer is not as described: " + String.join("; ", violations));
        }
    }

    /** What is wrong with the answer, one sentence each; empty when it is as described. */
    public List<String> violations(Operation operation, Response reply) {
        if (!operation.describesStatus(reply.status())) {
            return List.of(operation + " answers " + reply.status() + ", which is not described");
        }
        Optional<Schema> schema = schemas.computeIfAbsent(
                operation.id() + " " + reply.status(), any -> operation.response(reply.status()));
        List<Schema.Problem> problems = new ArrayList<>();
        schema.ifPresent(present -> present.check(reply.tree(), "", problems));
        return problems.stream()
                .map(problem -> operation + " " + reply.status() + ": " + problem)
                .toList();
    }
}
