package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.TransportException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls under {@code /__central} that only a mock answers. */
public final class MockControlPlane {
    static final String MAIN_WORLD = "main";

    private final HttpTransport wire;
    private final String baseUrl;

    private MockControlPlane(HttpTransport wire, String baseUrl) {
        this.wire = wire;
        this.baseUrl = baseUrl;
    }

    /** The control plane at a base URL; empty if the server is not a mock or does not answer. */
    public static Optional<MockControlPlane> at(String baseUrl, HttpTransport wire) {
        MockControlPlane plane = new MockControlPlane(wire, baseUrl);
        try {
            return plane.countsOperations() && plane.givesCredentials() ? Optional.of(plane) : Optional.empty();
        } catch (TransportException unreachable) {
            return Optional.empty();
        }
    }

    /** Many servers say that they are up; at a mock everything is allowed, so it must say what only a mock says. */
    private boolean countsOperations() {
        ApiResponse health = send("GET", "/health", null, MAIN_WORLD);
        return health.status() == 200
                && health.json()
                        .filter(body -> body.path("operations").path("modelled").isInt())
                        .isPresent();
    }

    private boolean givesCredentials() {
        ApiResponse answer = send("GET", "/credentials", null, MAIN_WORLD);
        JsonNode first = answer.json()
                .map(body -> body.path("items").path(0))
                .filter(item -> answer.status() == 200)
                .orElse(MissingNode.getInstance());
        return List.of("clientId", "clientSecret", "kind", "accountId").stream()
                .allMatch(member -> first.path(member).isTextual());
    }

    List<ClientCredential> credentials() {
        return credentials(expect("GET", "/credentials", null, MAIN_WORLD).path("items"));
    }

    /** A world of its own, forked from the estate as it is. */
    TargetWorld sandbox(Target target) {
        JsonNode made = expect("POST", "/sandboxes", "{}", MAIN_WORLD);
        return new TargetWorld(target, made.path("id").asText(), credentials(made.path("credentials")));
    }

    void drop(String sandbox) {
        send("DELETE", "/sandboxes/" + sandbox, null, MAIN_WORLD);
    }

    void advance(String world, Duration by) {
        expect("POST", "/clock/advance", JsonTrees.write(Map.of("by", by.toString())), world);
    }

    /** Any call of the control plane on a world, for scenarios about faults, events and the journal. */
    public ApiResponse send(String method, String path, String body, String world) {
        ApiRequest call = new ApiRequest(
                method, URI.create(baseUrl + "/__central" + path), Map.of("X-Central-World", world), body);
        return wire.send(body == null ? call : call.with("Content-Type", "application/json"));
    }

    private JsonNode expect(String method, String path, String body, String world) {
        ApiResponse answer = send(method, path, body, world);
        return answer.json()
                .filter(json -> answer.isSuccess())
                .orElseThrow(() -> new IllegalStateException(
                        method + " /__central" + path + " answered " + answer.status() + " instead of JSON"));
    }

    private static List<ClientCredential> credentials(JsonNode items) {
        List<ClientCredential> found = new ArrayList<>();
        items.forEach(item -> found.add(ClientCredential.of(item)));
        return List.copyOf(found);
    }
}
