package io.github.centralmock.model.settings;

import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;

/** The tenant's switch for tamper protection: on, unless its settings say otherwise. */
public final class GlobalTamperProtection {
    /** The id of the switch among a tenant's {@link CollectionNames#SETTINGS}. */
    public static final String ID = "tamper-protection";

    private GlobalTamperProtection() {}

    /** @param settings the tenant's {@link CollectionNames#SETTINGS} */
    public static boolean isOn(Records settings) {
        return settings.find(ID)
                .map(stored -> stored.tree().path("enabled").asBoolean(true))
                .orElse(true);
    }
}
