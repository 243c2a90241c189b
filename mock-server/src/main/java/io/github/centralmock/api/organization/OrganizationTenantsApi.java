package io.github.centralmock.api.organization;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.world.Credential.AccountKind;

/** The tenants of an organization: the same objects that the partner sees. */
public final class OrganizationTenantsApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/organization/v1/tenants", Tenant.listFor(AccountKind.ORGANIZATION));
        at.get("/organization/v1/tenants/{tenantId}", call -> Tenant.getFor(AccountKind.ORGANIZATION, call));
    }
}
