package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Actor;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;

/** One tenant's record of a migration. Both tenants have one, with the same id and token. */
record Migration(Document document) {
    static final String COLLECTION = "migrations";

    private static final String FROM = "_from";
    private static final String TO = "_to";

    /** The record of the receiving tenant, which opens the migration. */
    static Migration receive(Call call, String id, String sendingTenant, String token, Instant expiry) {
        ObjectNode tree = Json.object("id", id, "token", token, "mode", "receiving");
        tree.put("createdAt", call.nowText()).put("expiresAt", Times.text(expiry));
        tree.set("createdBy", Actor.of(call));
        tree.put(FROM, sendingTenant).put(TO, call.account());
        return new Migration(call.records(COLLECTION).put(id, tree));
    }

    /** Enters the record of the sending tenant, which calls. */
    Migration send(Call call) {
        ObjectNode tree = document.edit().put("mode", "sending").put("createdAt", call.nowText());
        tree.set("createdBy", Actor.of(call));
        return new Migration(call.records(COLLECTION).put(id(), tree));
    }

    String id() {
        return document.id();
    }

    boolean isSentBy(String tenantId) {
        return document.tree().path(FROM).asText().equals(tenantId);
    }

    String receiver() {
        return document.tree().path(TO).asText();
    }

    boolean hasToken(JsonNode token) {
        return document.tree().path("token").equals(token);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(Instant.parse(document.tree().path("expiresAt").asText()));
    }

    /** The records of the endpoints that migrate, for one of the two tenants. */
    Records endpoints(Call call, String tenantId) {
        return call.records(tenantId, "migrating-endpoints/" + id());
    }
}
