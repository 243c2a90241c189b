package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import io.github.centralmock.contract.http.Query;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Bearer tokens of one world, asked for once per credential and kept until forgotten. */
public final class TokenCache {
    private final HttpTransport wire;
    private final TargetHosts hosts;
    private final Collection<String> given = new ConcurrentLinkedQueue<>();
    private final Map<String, String> byClient = new ConcurrentHashMap<>();

    TokenCache(HttpTransport wire, TargetHosts hosts) {
        this.wire = wire;
        this.hosts = hosts;
    }

    /** The token of a client; throws {@link TargetException} when the target refuses. */
    public String of(String clientId, String clientSecret) {
        return byClient.computeIfAbsent(clientId, id -> ask(id, clientSecret));
    }

    /** Forgets all tokens, because time was moved or one was refused. */
    public void forget() {
        byClient.clear();
    }

    /** All tokens that were given so far. */
    Collection<String> given() {
        return List.copyOf(given);
    }

    private String ask(String clientId, String clientSecret) {
        Query form = Query.EMPTY
                .and("grant_type", "client_credentials")
                .and("scope", "token")
                .and("client_id", clientId)
                .and("client_secret", clientSecret);
        ApiRequest call = new ApiRequest(
                "POST",
                URI.create(hosts.id() + "/api/v2/oauth2/token"),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form.toString());
        ApiResponse answer = wire.send(call);
        String token =
                answer.json().map(body -> body.path("access_token").asText()).orElse("");
        if (answer.status() != 200 || token.isEmpty()) {
            String code = answer.json().map(TokenCache::errorCode).orElse("a body that is no JSON");
            throw new TargetException("no token: the target answered " + answer.status() + " with " + code);
        }
        given.add(token);
        return token;
    }

    /** A code of the vendor's, never a text that might repeat what was sent. */
    private static String errorCode(JsonNode body) {
        String code = body.path("errorCode").asText("no errorCode");
        return code.matches("(oauth|customer)\\.[a-z_]{1,60}") || code.equals("no errorCode")
                ? code
                : "an unknown errorCode";
    }
}
