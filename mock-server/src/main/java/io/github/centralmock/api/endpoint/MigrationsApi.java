package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.MigrationSwitch;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Migrations of endpoints from one tenant to another. The receiving tenant opens one and gets a token; the sending tenant
 * starts it with that token. Each tenant has its own record of it, under the same id.
 */
public final class MigrationsApi implements ApiRoutes {
    private final Listing migrations = Listing.of(Migration.COLLECTION).where("mode");

    private final Listing endpoints = Listing.from(call -> named(call).endpoints(call, call.account()))
            .shownBy((call, endpoint) -> MigratingEndpoint.shown(endpoint, call.now()));

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/migrations", migrations);
        at.post("/endpoint/v1/migrations", this::receive);
        at.get(
                "/endpoint/v1/migrations/{migrationJobId}",
                call -> Response.ok(named(call).document()));
        at.put("/endpoint/v1/migrations/{migrationJobId}", this::send);
        at.get("/endpoint/v1/migrations/{migrationJobId}/endpoints", endpoints);
        at.get("/endpoint/v1/settings/migration", this::setting);
    }

    /** The sending tenant is not checked: any id is accepted, as measured live. */
    private Response receive(Call call) {
        requireSwitchedOn(call);
        String from = call.body().path("fromTenant").asText().toLowerCase(Locale.ROOT);
        if (from.equals(call.account())) {
            throw ApiException.badRequest("fromTenant: must be another tenant");
        }
        Instant expiry = call.now().plus(call.compatibility().migrationLifetime());
        String id = call.newId();
        Migration migration = Migration.receive(call, id, from, token(call), expiry);
        call.records(Accounts.ROOT, Migration.COLLECTION).put(id, Json.object("id", id, "receiver", call.account()));
        MigratingEndpoint.expect(call, migration.endpoints(call, call.account()), Times.text(expiry));
        return Response.created(migration.document());
    }

    /** A migration that has been started is answered unchanged. */
    private Response send(Call call) {
        Migration received = received(call);
        Optional<Document> known = call.records(Migration.COLLECTION).find(received.id());
        if (known.isPresent()) {
            return Response.ok(known.get());
        }
        requireSwitchedOn(call);
        if (received.isExpired(call.now())) {
            throw ApiException.badRequest("The migration has expired.");
        }
        Migration sent = received.send(call);
        new MigratingEndpoint(call, received.receiver())
                .sendAll(sent.endpoints(call, call.account()), sent.endpoints(call, received.receiver()));
        return Response.created(sent.document());
    }

    private Response setting(Call call) {
        MigrationSwitch setting = migrationSwitch(call);
        return Response.ok(Json.object()
                .put("enabled", setting.isOn(call.now()))
                .put("expiresAt", Times.text(setting.expiresAt())));
    }

    /** @throws ApiException 403 if migrations are switched off for the tenant; the vendor does not document the status */
    private static void requireSwitchedOn(Call call) {
        if (!migrationSwitch(call).isOn(call.now())) {
            throw ApiException.forbidden("Migration of endpoints is switched off for this account.");
        }
    }

    private static MigrationSwitch migrationSwitch(Call call) {
        return new MigrationSwitch(call.records(CollectionNames.SETTINGS).get(MigrationSwitch.ID));
    }

    /** The receiver's record. @throws ApiError 404 if it is not for this sender, 400 for a wrong token */
    private static Migration received(Call call) {
        String id = call.path("migrationJobId");
        String receiver = call.records(Accounts.ROOT, Migration.COLLECTION)
                .get(id)
                .tree()
                .path("receiver")
                .asText();
        Migration received =
                new Migration(call.records(receiver, Migration.COLLECTION).get(id));
        if (!received.isSentBy(call.account())) {
            throw ApiException.notFound();
        }
        if (!received.hasToken(call.body().path("token"))) {
            throw ApiException.badRequest("token: is not the token of this migration");
        }
        return received;
    }

    private static Migration named(Call call) {
        return new Migration(call.records(Migration.COLLECTION).get(call.path("migrationJobId")));
    }

    private static String token(Call call) {
        JsonNode secret = Json.object("secret", call.newSecret().toString());
        return Base64.getEncoder().encodeToString(secret.toString().getBytes(StandardCharsets.UTF_8));
    }
}
