package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A script sets this variable from a value of the answer's body, if all conditions hold. */
public record VariableAssignment(String variable, ScriptExpression value, List<Condition> conditions) {
    public VariableAssignment {
        conditions = List.copyOf(conditions);
    }

    /** The value for an answer's body; empty when a condition fails or the body has no such member. */
    public Optional<String> valueFrom(JsonNode body) {
        boolean holds = conditions.stream().allMatch(condition -> condition.holdsFor(body));
        return holds ? value.valueFrom(body) : Optional.empty();
    }

    /** {@code left == literal}; without a literal, that the left side is there. */
    public record Condition(ScriptExpression left, Optional<String> literal, boolean negated) {
        boolean holdsFor(JsonNode body) {
            Optional<String> value = left.valueFrom(body);
            boolean holds = literal.isPresent()
                    ? value.equals(literal)
                    : value.filter(Condition::isTrue).isPresent();
            return holds != negated;
        }

        private static boolean isTrue(String value) {
            return !value.equals("false") && !value.equals("0");
        }
    }
}
