package io.github.centralmock.contract.wire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP request as it goes out; a null body is none. Printing it never shows a header or a body. */
public record Call(String method, URI uri, Map<String, String> headers, String body) {
    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(URI uri, Map<String, String> headers) {
        return new Call("GET", uri, headers, null);
    }

    public static Call json(String method, URI uri, Map<String, String> headers, String body) {
        return new Call(method, uri, headers, body).with("Content-Type", "application/json");
    }

    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, uri, more, body);
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
