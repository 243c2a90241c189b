package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.settings.GlobalTamperProtection;
import io.github.centralmock.store.Document;
import java.util.UUID;

/** Tamper protection of one endpoint: whether it resists being switched off, and the passwords that override this. */
public final class TamperProtectionApi implements ApiRoutes {
    private static final String ENABLED = "tamperProtectionEnabled";
    private static final String ORDERED = "_tamperProtectionOrdered";
    private static final String PASSWORDS = "_tamperProtection";

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoints/{endpointId}/tamper-protection", this::get);
        at.post("/endpoint/v1/endpoints/{endpointId}/tamper-protection", this::update);
    }

    private Reply get(Call call) {
        return Reply.ok(shown(call, Endpoints.of(call).get(call.path("endpointId"))));
    }

    private Reply update(Call call) {
        JsonNode enabled = call.body().path("enabled");
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        if (isTrue(enabled)) {
            requireThatItCanBeOn(call, machine.tree());
        }
        if (!enabled.isMissingNode()) {
            order(call, machine, isTrue(enabled));
        }
        Document changed = Endpoints.of(call).change(machine.id(), tree -> {
            if (isTrue(call.body().path("regeneratePassword"))) {
                tree.set(PASSWORDS, regenerated(call, passwords(call, machine)));
            }
        });
        return Reply.created(shown(call, changed));
    }

    /** The switch turns at once; a machine that is offline follows when it reports again, if it ever does. */
    private static void order(Call call, Document machine, boolean enabled) {
        Endpoints endpoints = Endpoints.of(call);
        endpoints.change(machine.id(), tree -> tree.put(ORDERED, enabled));
        if (Endpoints.isOnline(machine)) {
            endpoints.change(machine.id(), tree -> tree.put(ENABLED, enabled));
        } else {
            endpoints.obeyLater(machine, Json.object().put(ENABLED, enabled));
        }
    }

    /** Clients send booleans as text, too. */
    private static boolean isTrue(JsonNode value) {
        return value.asText().equalsIgnoreCase("true");
    }

    private static void requireThatItCanBeOn(Call call, JsonNode machine) {
        if (!GlobalTamperProtection.isOn(call.records(Collections.SETTINGS))) {
            throw ApiError.badRequest("Tamper protection is off for the whole account.");
        }
        if (!machine.path("tamperProtectionSupported").asBoolean(true)) {
            throw ApiError.badRequest("The endpoint does not support tamper protection.");
        }
    }

    private static ObjectNode shown(Call call, Document machine) {
        ObjectNode shown = Json.object();
        JsonNode ordered = machine.tree().path(ORDERED);
        shown.put(
                "enabled",
                ordered.isBoolean()
                        ? ordered.booleanValue()
                        : machine.tree().path(ENABLED).asBoolean());
        return shown.setAll(passwords(call, machine));
    }

    /** The first password is never stored: it follows from the world's seed and the machine's id. */
    private static ObjectNode passwords(Call call, Document machine) {
        JsonNode stored = machine.tree().path(PASSWORDS);
        if (stored.isObject()) {
            return stored.deepCopy();
        }
        UUID first = Ids.uuid(call.world().seed(), "tamper protection of " + machine.id());
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
