package io.github.centralmock.contract.request;

import io.github.centralmock.contract.postman.PostmanVariables;
import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.ClientCredential;
import io.github.centralmock.contract.sut.CredentialRole;
import io.github.centralmock.contract.sut.TargetWorld;

/** The variables that collections use for a world's accounts, by their usual names. */
public final class AccountVariables {
    private final TargetWorld world;

    public AccountVariables(TargetWorld world) {
        this.world = world;
    }

    /** Sets them. */
    public void addTo(PostmanVariables variables) {
        world.identities().find(AccountKind.TENANT).ifPresent(tenant -> {
            variables.set("client_id", tenant.credential().clientId());
            variables.set("client_secret", tenant.credential().clientSecret());
            variables.set("tenant_id", tenant.accountId());
            variables.set("tenantId", tenant.accountId());
        });
        world.identities()
                .secondTenant(CredentialRole.SUPER_ADMIN)
                .ifPresent(other -> variables.set("fromTenant", other.accountId()));
        account(variables, AccountKind.PARTNER, "partner_id");
        account(variables, AccountKind.ORGANIZATION, "organization_id");
    }

    private void account(PostmanVariables variables, AccountKind kind, String name) {
        world.credential(kind).map(ClientCredential::accountId).ifPresent(id -> variables.set(name, id));
    }
}
