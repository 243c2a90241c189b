package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.settings.GlobalTamperProtection;
import java.util.UUID;

/** Tamper protection of one endpoint: whether it resists being switched off, and the passwords that override this. */
public final class TamperProtectionApi implements ApiRoutes {
    private static final String ENABLED = "tamperProtectionEnabled";
    private static final String REQUESTED = "_tamperProtectionOrdered";
    private static final String PASSWORDS = "_tamperProtection";

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoints/{endpointId}/tamper-protection", this::get);
        at.post("/endpoint/v1/endpoints/{endpointId}/tamper-protection", this::update);
    }

    private Response get(Call call) {
        return Response.ok(shown(call, Endpoints.of(call).get(call.path("endpointId"))));
    }

    private Response update(Call call) {
        JsonNode enabled = call.body().path("enabled");
        Endpoint endpoint = Endpoints.of(call).get(call.path("endpointId"));
        if (isTrue(enabled)) {
            requireThatItCanBeOn(call, endpoint);
        }
        if (!enabled.isMissingNode()) {
            request(call, endpoint, isTrue(enabled));
        }
        Endpoint changed = Endpoints.of(call).change(endpoint.id(), tree -> {
            if (isTrue(call.body().path("regeneratePassword"))) {
                tree.set(PASSWORDS, regenerated(call, passwords(call, endpoint)));
            }
        });
        return Response.created(shown(call, changed));
    }

    /** Takes effect at once on an online endpoint, and at the next check-in of an offline one. */
    private static void request(Call call, Endpoint endpoint, boolean enabled) {
        Endpoints endpoints = Endpoints.of(call);
        endpoints.change(endpoint.id(), tree -> tree.put(REQUESTED, enabled));
        if (endpoint.isOnline()) {
            endpoints.change(endpoint.id(), tree -> tree.put(ENABLED, enabled));
        } else {
            endpoints.scheduleEffect(endpoint, Json.object().put(ENABLED, enabled));
        }
    }

    /** Clients send booleans as text, too. */
    private static boolean isTrue(JsonNode value) {
        return value.asText().equalsIgnoreCase("true");
    }

    private static void requireThatItCanBeOn(Call call, Endpoint endpoint) {
        if (!GlobalTamperProtection.isOn(call.records(CollectionNames.SETTINGS))) {
            throw ApiException.badRequest("Tamper protection is off for the whole account.");
        }
        if (!endpoint.supportsTamperProtection()) {
            throw ApiException.badRequest("The endpoint does not support tamper protection.");
        }
    }

    private static ObjectNode shown(Call call, Endpoint endpoint) {
        ObjectNode shown = Json.object();
        JsonNode requested = endpoint.tree().path(REQUESTED);
        shown.put(
                "enabled",
                requested.isBoolean()
                        ? requested.booleanValue()
                        : endpoint.tree().path(ENABLED).asBoolean());
        return shown.setAll(passwords(call, endpoint));
    }

    /** The first password is not stored: it is derived from the world's seed and the endpoint's id. */
    private static ObjectNode passwords(Call call, Endpoint endpoint) {
        JsonNode stored = endpoint.tree().path(PASSWORDS);
        if (stored.isObject()) {
            return stored.deepCopy();
        }
        UUID first = Ids.uuid(call.world().seed(), "tamper protection of " + endpoint.id());
        ObjectNode passwords = Json.object("password", eightDigits(first));
        passwords.putArray("previousPasswords");
        return passwords;
    }

    private static ObjectNode regenerated(Call call, ObjectNode before) {
        ObjectNode passwords = Json.object("password", eightDigits(call.newSecret()));
        passwords
                .putArray("previousPasswords")
                .add(Json.object("password", before.path("password").asText(), "invalidatedAt", call.nowText()))
                .addAll((ArrayNode) before.path("previousPasswords"));
        return passwords;
    }

    private static String eightDigits(UUID random) {
        return String.format("%08d", Math.floorMod(random.getMostSignificantBits(), 100_000_000L));
    }
}
