package io.github.centralmock.contract.compare;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a source shows of one operation: its parameters ({@code query page}, {@code header If-Match}), the members of its
 * body, its statuses, and the fields of its answers by status.
 */
final class Shape {
    private final String title;
    private final Set<String> parameters = new TreeSet<>();
    private final Places body = new Places();
    private final Map<Integer, Places> answers = new TreeMap<>();

    Shape(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Set<String> parameters() {
        return parameters;
    }

    Places body() {
        return body;
    }

    Set<Integer> statuses() {
        return answers.keySet();
    }

    Places answer(int status) {
        return answers.computeIfAbsent(status, any -> new Places());
    }
}
