package io.github.centralmock.model.setup;

import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.model.settings.MigrationSwitch;
import io.github.centralmock.store.Transaction;
import java.time.Instant;

/** What every tenant has from its first day, whoever makes it: an estate file or a partner. */
public final class TenantSetup {
    private TenantSetup() {}

    /** Puts the tenant's first documents; {@code seed} is what their ids are derived from. */
    public static void fill(Transaction state, String tenantId, long seed, Instant now) {
        PredefinedRoles.TENANT.putInto(state, tenantId);
        FirstAdmin.appoint(state, tenantId, seed, now);
        MigrationSwitch.set(
                new Records(state, tenantId, Collections.SETTINGS), true, now.plus(MigrationSwitch.USUAL_LIFETIME));
    }
}
