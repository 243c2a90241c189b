package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The real target behind the mutator. */
final class Upstream {
    private static final Set<String> NOT_PASSED_BACK =
            Set.of("content-length", "transfer-encoding", "connection", ":status", "date");

    private final HttpTransport wire = new HttpTransport(Duration.ofSeconds(20));
    private final String baseUrl;

    Upstream(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    ProxyResponse send(ProxyRequest request) {
        URI uri = URI.create(baseUrl + request.pathAndQuery());
        String body = request.body().isEmpty() ? null : request.body();
        ApiResponse answer = wire.send(new ApiRequest(request.method(), uri, request.headers(), body));
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().forEach((name, values) -> {
            if (!NOT_PASSED_BACK.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        return new ProxyResponse(answer.status(), headers, answer.body());
    }

    /** A call of the target's control plane on one world; the answer's body. */
    ProxyResponse control(String method, String path, String world) {
        return send(new ProxyRequest(
                method,
                "/__central" + path,
                "",
                Map.of("X-Central-World", world, "Content-Type", "application/json"),
                method.equals("GET") ? "" : "{}"));
    }
}
