package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The mock behind the proxy. */
final class Upstream {
    private static final Set<String> DROPPED_HEADERS =
            Set.of("content-length", "transfer-encoding", "connection", ":status", "date");

    private final HttpTransport transport = new HttpTransport(Duration.ofSeconds(20));
    private final String baseUrl;

    Upstream(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    ProxyResponse send(ProxyRequest request) {
        URI uri = URI.create(baseUrl + request.pathAndQuery());
        String body = request.body().isEmpty() ? null : request.body();
        ApiResponse answer = transport.send(new ApiRequest(request.method(), uri, request.headers(), body));
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().forEach((name, values) -> {
            if (!DROPPED_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        return new ProxyResponse(answer.status(), headers, answer.body());
    }

    /** Sends a request to the control plane of the mock for one world. */
    ProxyResponse control(String method, String path, String world) {
        return send(new ProxyRequest(
                method,
                "/__central" + path,
                "",
                Map.of("X-Central-World", world, "Content-Type", "application/json"),
                method.equals("GET") ? "" : "{}"));
    }
}
