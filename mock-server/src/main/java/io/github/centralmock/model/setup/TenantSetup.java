package io.github.centralmock.model.setup;

import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.model.settings.MigrationSwitch;
import io.github.centralmock.store.Transaction;
import java.time.Instant;

/** The first documents of a tenant, whether an estate file or a partner makes it. */
public final class TenantSetup {
    private TenantSetup() {}

    /** @param seed ids are derived from it */
    public static void fill(Transaction state, String tenantId, long seed, Instant now) {
        PredefinedRoles.TENANT.putInto(state, tenantId);
        FirstAdmin.appoint(state, tenantId, seed, now);
        MigrationSwitch.set(
                new Records(state, tenantId, CollectionNames.SETTINGS), true, now.plus(MigrationSwitch.USUAL_LIFETIME));
    }
}
