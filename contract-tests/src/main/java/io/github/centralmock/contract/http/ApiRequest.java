package io.github.centralmock.contract.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP request as it goes out; a null body is none. Printing it never shows a header or a body. */
public record ApiRequest(String method, URI uri, Map<String, String> headers, String body) {
    public ApiRequest {
        headers = Map.copyOf(headers);
    }

    public static ApiRequest get(URI uri, Map<String, String> headers) {
        return new ApiRequest("GET", uri, headers, null);
    }

    public static ApiRequest json(String method, URI uri, Map<String, String> headers, String body) {
        return new ApiRequest(method, uri, headers, body).with("Content-Type", "application/json");
    }

    public ApiRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiRequest(method, uri, more, body);
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
