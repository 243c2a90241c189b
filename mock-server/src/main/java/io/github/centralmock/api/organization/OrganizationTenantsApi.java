package io.github.centralmock.api.organization;

import io.github.centralmock.api.shared.TenantHandlers;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.world.Credential.AccountKind;

/** The tenants of an organization: the same objects that the partner sees. */
public final class OrganizationTenantsApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/organization/v1/tenants", TenantHandlers.list(AccountKind.ORGANIZATION));
        at.get("/organization/v1/tenants/{tenantId}", call -> TenantHandlers.get(AccountKind.ORGANIZATION, call));
    }
}
