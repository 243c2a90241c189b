package io.github.centralmock.contract.mutant;

import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import io.github.centralmock.contract.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The real target behind the mutator. */
final class Upstream {
    private static final Set<String> NOT_PASSED_BACK =
            Set.of("content-length", "transfer-encoding", "connection", ":status", "date");

    private final Wire wire = new Wire(Duration.ofSeconds(20));
    private final String baseUrl;

    Upstream(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Outgoing send(Incoming request) {
        URI uri = URI.create(baseUrl + request.pathAndQuery());
        String body = request.body().isEmpty() ? null : request.body();
        Answer answer = wire.send(new Call(request.method(), uri, request.headers(), body));
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().forEach((name, values) -> {
            if (!NOT_PASSED_BACK.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        return new Outgoing(answer.status(), headers, answer.body());
    }

    /** A call of the target's control plane on one world; the answer's body. */
    Outgoing control(String method, String path, String world) {
        return send(new Incoming(
                method,
                "/__central" + path,
                "",
                Map.of("X-Central-World", world, "Content-Type", "application/json"),
                method.equals("GET") ? "" : "{}"));
    }
}
