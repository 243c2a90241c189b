package io.github.centralmock.model.settings;

import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * The tenant's switch for migrations, to and from other tenants: a document of {@link CollectionNames#SETTINGS}. It is on from
 * the start and turns itself off when its time is over.
 */
public record MigrationSwitch(Document document) {
    /** The id among a tenant's settings. */
    public static final String ID = "migration";

    /** How long it stays on by default; the vendor gives no duration. */
    public static final Duration USUAL_LIFETIME = Duration.ofDays(365);

    /** @param settings the tenant's {@link CollectionNames#SETTINGS} */
    public static void set(Records settings, boolean enabled, Instant until) {
        settings.put(ID, Json.object("id", ID, "expiresAt", Times.text(until)).put("enabled", enabled));
    }

    public boolean isOn(Instant now) {
        return document.tree().path("enabled").asBoolean() && now.isBefore(expiresAt());
    }

    public Instant expiresAt() {
        return Instant.parse(document.tree().path("expiresAt").asText());
    }
}
