package io.github.centralmock.contract.mutant;

import io.github.centralmock.contract.wire.Query;
import java.util.Map;
import java.util.Optional;

/** A request on its way through the mutator; the query is kept as it came. */
record Incoming(String method, String path, String query, Map<String, String> headers, String body) {
    /** The value of a criterion, decoded. */
    Optional<String> criterion(String name) {
        return Query.parse(query).value(name);
    }

    Incoming with(String name, String value) {
        return withQuery(Query.parse(query).with(name, value));
    }

    Incoming without(String name) {
        return withQuery(Query.parse(query).without(name));
    }

    private Incoming withQuery(Query other) {
        return new Incoming(method, path, other.toString(), headers, body);
    }

    Incoming withBody(String other) {
        return new Incoming(method, path, query, headers, other);
    }

    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
