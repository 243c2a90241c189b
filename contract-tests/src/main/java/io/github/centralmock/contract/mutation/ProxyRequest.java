package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.http.Query;
import java.util.Map;
import java.util.Optional;

/** A request that passes through the proxy; the query is kept unchanged. */
record ProxyRequest(String method, String path, String query, Map<String, String> headers, String body) {
    /** The decoded value of a query parameter. */
    Optional<String> parameter(String name) {
        return Query.parse(query).value(name);
    }

    ProxyRequest with(String name, String value) {
        return withQuery(Query.parse(query).with(name, value));
    }

    ProxyRequest without(String name) {
        return withQuery(Query.parse(query).without(name));
    }

    private ProxyRequest withQuery(Query other) {
        return new ProxyRequest(method, path, other.toString(), headers, body);
    }

    ProxyRequest withBody(String other) {
        return new ProxyRequest(method, path, query, headers, other);
    }

    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
