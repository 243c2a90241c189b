package io.github.centralmock.contract.request;

import java.util.Map;

/**
 * A request ready to go out: the real path with its query, and a body or null. It is certain when every id in its path is
 * one that the target itself named.
 */
public record PreparedRequest(
        String method, String path, String query, Map<String, String> headers, String body, boolean isCertain) {
    public String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
