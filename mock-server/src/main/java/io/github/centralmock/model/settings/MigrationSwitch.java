package io.github.centralmock.model.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * The tenant's switch for migrations, to and from other tenants. It is on from the tenant's first day and turns itself off
 * when its time is over.
 */
public final class MigrationSwitch {
    /** How long it stays on when nobody says; the vendor names no time. */
    public static final Duration USUAL_LIFETIME = Duration.ofDays(365);

    /** The id of the switch among a tenant's {@link Collections#SETTINGS}. */
    private static final String ID = "migration";

    private MigrationSwitch() {}

    /** @param settings the tenant's {@link Collections#SETTINGS} */
    public static void set(Records settings, boolean enabled, Instant until) {
        settings.put(ID, Json.object("id", ID, "expiresAt", Times.text(until)).put("enabled", enabled));
    }

    /** {@code {"enabled", "expiresAt"}} of the tenant that the call is about, as it stands now. */
    public static ObjectNode of(Call call) {
        JsonNode stored = call.records(Collections.SETTINGS).get(ID).tree();
        Instant until = Instant.parse(stored.path("expiresAt").asText());
        boolean isOn = stored.path("enabled").asBoolean() && call.now().isBefore(until);
        return Json.object().put("enabled", isOn).put("expiresAt", Times.text(until));
    }

    /** @throws ApiError 403 while the switch of the tenant that the call is about is off; which status is our choice */
    public static void requireOn(Call call) {
        if (!of(call).path("enabled").asBoolean()) {
            throw ApiError.forbidden("Migration of endpoints is switched off for this account.");
        }
    }
}
