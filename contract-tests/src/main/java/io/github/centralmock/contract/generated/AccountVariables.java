package io.github.centralmock.contract.generated;

import io.github.centralmock.contract.collection.Variables;
import io.github.centralmock.contract.target.Credential;
import io.github.centralmock.contract.target.Kind;
import io.github.centralmock.contract.target.Role;
import io.github.centralmock.contract.target.World;

/** The variables that collections use for a world's accounts, by their usual names. */
public final class AccountVariables {
    private final World world;

    public AccountVariables(World world) {
        this.world = world;
    }

    /** Sets them. */
    public void addTo(Variables variables) {
        world.identities().find(Kind.TENANT).ifPresent(tenant -> {
            variables.set("client_id", tenant.credential().clientId());
            variables.set("client_secret", tenant.credential().clientSecret());
            variables.set("tenant_id", tenant.accountId());
            variables.set("tenantId", tenant.accountId());
        });
        world.identities()
                .secondTenant(Role.SUPER_ADMIN)
                .ifPresent(other -> variables.set("fromTenant", other.accountId()));
        account(variables, Kind.PARTNER, "partner_id");
        account(variables, Kind.ORGANIZATION, "organization_id");
    }

    private void account(Variables variables, Kind kind, String name) {
        world.credential(kind).map(Credential::accountId).ifPresent(id -> variables.set(name, id));
    }
}
