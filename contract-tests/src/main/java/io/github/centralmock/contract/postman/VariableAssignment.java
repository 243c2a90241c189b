package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A variable that a script sets to a value of the response body if all conditions are true. */
public record VariableAssignment(String variable, ScriptExpression value, List<Condition> conditions) {
    public VariableAssignment {
        conditions = List.copyOf(conditions);
    }

    /** Returns the value for a response body. It is empty if a condition is false or the body does not have the member. */
    public Optional<String> valueFrom(JsonNode body) {
        boolean holds = conditions.stream().allMatch(condition -> condition.holdsFor(body));
        return holds ? value.valueFrom(body) : Optional.empty();
    }

    /** The condition {@code left == literal}. Without a literal, the condition is that the left side has a value. */
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
