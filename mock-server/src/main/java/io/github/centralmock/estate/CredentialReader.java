package io.github.centralmock.estate;

import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.util.Optional;

/** Creates one credential per role for every account, derived from the seed unless the file gives it. */
final class CredentialReader {
    private final EstateBuilder estate;

    CredentialReader(EstateBuilder estate) {
        this.estate = estate;
    }

    /** @param region the data region of a tenant; empty for other accounts */
    void read(YamlSection account, AccountKind kind, String accountId, String accountName, String region) {
        YamlSection credentials = account.section("credentials");
        for (Role role : Role.values()) {
            if (role.isFor(kind)) {
                Credential usual = derived(kind, role, accountId, accountName, region);
                estate.credentials().add(given(credentials.section(role.token()), usual));
            } else if (credentials.has(role.token())) {
                credentials.addError(role.token(), "only tenants have such a credential");
            }
        }
        credentials.rejectUnknown();
    }

    private Credential given(YamlSection item, Credential usual) {
        String clientId = item.text("clientId", usual.clientId());
        String secret = item.text("clientSecret", usual.clientSecret());
        item.rejectUnknown();
        if (item.has("clientId")) {
            requireNew(item, clientId);
        }
        return new Credential(
                clientId,
                secret,
                usual.kind(),
                usual.role(),
                usual.accountId(),
                usual.accountName(),
                usual.dataRegion());
    }

    /** Creates the credentials of a generated tenant. */
    void derive(String tenantId, String tenantName, String region) {
        for (Role role : Role.values()) {
            estate.credentials().add(derived(AccountKind.TENANT, role, tenantId, tenantName, region));
        }
    }

    private Credential derived(AccountKind kind, Role role, String accountId, String accountName, String region) {
        String path = kind.token() + "/" + accountName + "/credentials/" + role.token();
        String secret = (estate.deriveId(path + "/secret") + estate.deriveId(path + "/rest")).replace("-", "");
        return new Credential(estate.deriveId(path), secret, kind, role, accountId, accountName, region);
    }

    private void requireNew(YamlSection given, String clientId) {
        Optional<Credential> other = estate.credentials().stream()
                .filter(known -> known.clientId().equals(clientId))
                .findFirst();
        other.ifPresent(taken -> given.addError(
                "clientId",
                clientId + " is taken by the " + taken.role().token() + " credential of " + taken.accountName()));
    }
}
