package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/** A request that was passed on to a firewall. Its response is visible after a delay. */
final class FirewallTransaction {
    /** How long a connected firewall takes to answer. */
    static final Duration ROUND_TRIP = Duration.ofSeconds(10);

    /** How long a transaction can be read. */
    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String TRANSACTIONS = "firewall-transactions";
    private static final String FIREWALL = "_firewall";

    private FirewallTransaction() {}

    /** Enters the request and returns its id. @param response null if the firewall is not connected: it stays pending */
    static String create(Call call, String firewallId, ObjectNode response) {
        Records all = call.records(TRANSACTIONS);
        forgetExpired(all, call.now());
        ObjectNode tree = Json.object("id", call.newId(), FIREWALL, firewallId);
        tree.put("status", "pending").put("result", "notAvailable").put("createdAt", call.nowText());
        tree.put("expiryAt", Times.text(call.now().plus(LIFETIME)));
        tree.set("request", request(call));
        if (response != null) {
            tree.put("_finishesAt", Times.text(call.now().plus(ROUND_TRIP)));
            tree.set("_response", response);
        }
        return all.put(tree.get("id").textValue(), tree).id();
    }

    /** The transaction with its current status. @throws ApiError 404 if this firewall has no such transaction, or if it has expired */
    static Document find(Call call, String firewallId, String id) {
        Document transaction = call.records(TRANSACTIONS).get(id);
        boolean other = !transaction.tree().path(FIREWALL).asText().equalsIgnoreCase(firewallId);
        if (other || isExpired(transaction, call.now())) {
            throw ApiException.notFound();
        }
        return shown(transaction, call.now());
    }

    static void removeAll(Call call, String firewallId) {
        Records all = call.records(TRANSACTIONS);
        all.stream()
                .filter(transaction ->
                        transaction.tree().path(FIREWALL).asText().equals(firewallId))
                .toList()
                .forEach(transaction -> all.remove(transaction.id()));
    }

    private static Document shown(Document transaction, Instant now) {
        String end = transaction.tree().path("_finishesAt").asText();
        if (end.isEmpty() || now.isBefore(Instant.parse(end))) {
            return transaction;
        }
        ObjectNode copy = transaction.edit();
        JsonNode response = copy.get("_response");
        copy.put("status", "finished").put("result", result(response)).put("finishedAt", end);
        copy.set("response", response);
        return transaction.with(copy);
    }

    /** Failed if every part of the request was refused. */
    private static String result(JsonNode response) {
        boolean refused = !response.path("errors").isEmpty()
                && response.path("indicators").isEmpty();
        return refused ? "failed" : "succeeded";
    }

    private static ObjectNode request(Call call) {
        ObjectNode request = Json.object(
                "method", call.request().method(), "path", call.request().path());
        request.putArray("query");
        if (!call.body().isEmpty()) {
            request.set("body", call.body());
        }
        return request;
    }

    private static void forgetExpired(Records all, Instant now) {
        all.stream()
                .takeWhile(transaction -> isExpired(transaction, now))
                .toList()
                .forEach(transaction -> all.remove(transaction.id()));
    }

    private static boolean isExpired(Document transaction, Instant now) {
        return !now.isBefore(Instant.parse(transaction.tree().path("expiryAt").asText()));
    }
}
