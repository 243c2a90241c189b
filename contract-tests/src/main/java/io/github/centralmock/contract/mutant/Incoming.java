package io.github.centralmock.contract.mutant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request on its way through the mutator; the query is kept as it came. */
record Incoming(String method, String path, String query, Map<String, String> headers, String body) {
    /** The value of a criterion, still encoded. */
    Optional<String> criterion(String name) {
        return Optional.ofNullable(criteria().get(name));
    }

    private Map<String, String> criteria() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                found.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return found;
    }

    /** With one criterion set, or taken out when the value is null. */
    Incoming with(String name, String value) {
        Map<String, String> all = criteria();
        if (value == null) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        StringBuilder text = new StringBuilder();
        all.forEach((key, each) ->
                text.append(text.isEmpty() ? "" : "&").append(key).append('=').append(each));
        return new Incoming(method, path, text.toString(), headers, body);
    }

    Incoming withBody(String other) {
        return new Incoming(method, path, query, headers, other);
    }

    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
