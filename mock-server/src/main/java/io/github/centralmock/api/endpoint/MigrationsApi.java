package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.settings.MigrationSwitch;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Migrations of endpoints from one tenant to another. The receiving tenant opens one and gets a token; the sending
 * tenant starts it with that token. Each tenant has its own record of it, under the same id.
 */
public final class MigrationsApi implements ApiRoutes {
    private static final String MIGRATIONS = "migrations";
    private static final String FROM = "_from";
    private static final String TO = "_to";

    private final Listing migrations = Listing.of(MIGRATIONS).where("mode");
    private final Listing endpoints = Listing.from(MigrationsApi::endpoints).shownBy(MigrationsApi::endpointShown);

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/migrations", migrations);
        at.post("/endpoint/v1/migrations", this::receive);
        at.get("/endpoint/v1/migrations/{migrationJobId}", this::get);
        at.put("/endpoint/v1/migrations/{migrationJobId}", this::send);
        at.get("/endpoint/v1/migrations/{migrationJobId}/endpoints", endpoints);
        at.get("/endpoint/v1/settings/migration", call -> Reply.ok(MigrationSwitch.of(call)));
    }

    private Reply get(Call call) {
        return Reply.ok(call.records(MIGRATIONS).get(call.path("migrationJobId")));
    }

    /** The sending tenant is not asked: any id is taken for one, as measured live. */
    private Reply receive(Call call) {
        MigrationSwitch.requireOn(call);
        String from = call.body().path("fromTenant").asText().toLowerCase(Locale.ROOT);
        if (from.equals(call.account())) {
            throw ApiError.badRequest("fromTenant: must be another tenant");
        }
        String id = call.newId();
        Instant expiry = call.now().plus(call.disputed().migrationLifetime());
        ObjectNode migration = Json.object("id", id, "token", token(call), "mode", "receiving");
        migration.put("createdAt", call.nowText()).put("expiresAt", Times.text(expiry));
        migration.set("createdBy", Actor.of(call));
        migration.put(FROM, from).put(TO, call.account());
        Document stored = call.records(MIGRATIONS).put(id, migration);
        call.records(Accounts.ROOT, MIGRATIONS).put(id, Json.object("id", id, "receiver", call.account()));
        MigratingEndpoint.expect(call, migrating(call, call.account(), id), Times.text(expiry));
        return Reply.created(stored);
    }

    /** What was started once is not started again: the answer shows it as it is. */
    private Reply send(Call call) {
        Document received = received(call);
        Optional<Document> known = call.records(MIGRATIONS).find(received.id());
        if (known.isPresent()) {
            return Reply.ok(known.get());
        }
        MigrationSwitch.requireOn(call);
        if (!call.now().isBefore(Instant.parse(received.tree().path("expiresAt").asText()))) {
            throw ApiError.badRequest("The migration has expired.");
        }
        ObjectNode migration = received.edit().put("mode", "sending").put("createdAt", call.nowText());
        migration.set("createdBy", Actor.of(call));
        Document sent = call.records(MIGRATIONS).put(received.id(), migration);
        String receiver = received.tree().path(TO).asText();
        new MigratingEndpoint(call, receiver)
                .sendAll(migrating(call, call.account(), sent.id()), migrating(call, receiver, sent.id()));
        return Reply.created(sent);
    }

    /** The receiver's record. @throws ApiError 404 when it is not for this sender, 400 when the token is not its own */
    private static Document received(Call call) {
        String id = call.path("migrationJobId");
        String receiver = call.records(Accounts.ROOT, MIGRATIONS)
                .get(id)
                .tree()
                .path("receiver")
                .asText();
        Document received = call.records(receiver, MIGRATIONS).get(id);
        if (!received.tree().path(FROM).asText().equals(call.account())) {
            throw ApiError.notFound();
        }
        if (!received.tree().path("token").equals(call.body().path("token"))) {
            throw ApiError.badRequest("token: is not the token of this migration");
        }
        return received;
    }

    private static Records endpoints(Call call) {
        return migrating(
                call,
                call.account(),
                call.records(MIGRATIONS).get(call.path("migrationJobId")).id());
    }

    private static Records migrating(Call call, String tenantId, String migrationId) {
        return call.records(tenantId, "migrating-endpoints/" + migrationId);
    }

    private static Document endpointShown(Call call, Document endpoint) {
        return MigratingEndpoint.shown(endpoint, call.now());
    }

    private static String token(Call call) {
        JsonNode secret = Json.object("secret", call.newSecret().toString());
        return Base64.getEncoder().encodeToString(secret.toString().getBytes(StandardCharsets.UTF_8));
    }
}
