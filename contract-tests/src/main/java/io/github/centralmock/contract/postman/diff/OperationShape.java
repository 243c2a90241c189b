package io.github.centralmock.contract.postman.diff;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of an operation that a collection contains: parameters ({@code query page}, {@code header If-Match}), members of
 * the request body, statuses, and members of the responses by status.
 */
final class OperationShape {
    private final String title;
    private final Set<String> parameters = new TreeSet<>();
    private final JsonPaths body = new JsonPaths();
    private final Map<Integer, JsonPaths> answers = new TreeMap<>();

    OperationShape(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Set<String> parameters() {
        return parameters;
    }

    JsonPaths body() {
        return body;
    }

    Set<Integer> statuses() {
        return answers.keySet();
    }

    JsonPaths answer(int status) {
        return answers.computeIfAbsent(status, any -> new JsonPaths());
    }
}
