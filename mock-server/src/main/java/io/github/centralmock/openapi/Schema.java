package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/** A compiled JSON Schema: finds the problems of a value. */
@FunctionalInterface
public interface Schema {
    /** Accepts every value. */
    Schema ANYTHING = (value, at, problems) -> {};

    /** Compiles a schema that has no references into another document. */
    static Schema of(JsonNode schema) {
        return new Schemas(schema, false).compile(schema);
    }

    /** Adds the problems of the value at the place {@code at} (for example {@code ids[3]}) to {@code problems}. */
    void check(JsonNode value, String at, List<Problem> problems);

    /** @param at where, e.g. {@code properties.path}; empty for the value as a whole */
    record Problem(String at, String message) {
        /** What is not described, and what is instead. */
        public static Problem unknown(String at, Collection<String> known) {
            return new Problem(
                    at, known.isEmpty() ? "is unknown" : "is unknown; known are " + String.join(", ", known));
        }

        @Override
        public String toString() {
            return at.isEmpty() ? message : at + ": " + message;
        }
    }
}
