package io.github.centralmock.estate;

import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.util.Optional;

/** Gives every account one credential per role, derived from the seed unless the file says what it is. */
final class CredentialReader {
    private final Draft estate;

    CredentialReader(Draft estate) {
        this.estate = estate;
    }

    /** @param region the data region of a tenant; empty for other accounts */
    void read(Item account, AccountKind kind, String accountId, String accountName, String region) {
        Item credentials = account.item("credentials");
        for (Role role : Role.values()) {
            Item given = credentials.item(role.token());
            Credential usual = derived(kind, role, accountId, accountName, region);
            String clientId = given.text("clientId", usual.clientId());
            String secret = given.text("clientSecret", usual.clientSecret());
            given.noMore();
            if (given.has("clientId")) {
                requireNew(given, clientId);
            }
            estate.credentials().add(new Credential(clientId, secret, kind, role, accountId, accountName, region));
        }
        credentials.noMore();
    }

    /** Gives a generated account its credentials. */
    void derive(AccountKind kind, String accountId, String accountName, String region) {
        for (Role role : Role.values()) {
            estate.credentials().add(derived(kind, role, accountId, accountName, region));
        }
    }

    private Credential derived(AccountKind kind, Role role, String accountId, String accountName, String region) {
        String path = kind.token() + "/" + accountName + "/credentials/" + role.token();
        String secret = (estate.derived(path + "/secret") + estate.derived(path + "/rest")).replace("-", "");
        return new Credential(estate.derived(path), secret, kind, role, accountId, accountName, region);
    }

    private void requireNew(Item given, String clientId) {
        Optional<Credential> other = estate.credentials().stream()
                .filter(known -> known.clientId().equals(clientId))
                .findFirst();
        other.ifPresent(taken -> given.mistake(
                "clientId",
                clientId + " is taken by the " + taken.role().token() + " credential of " + taken.accountName()));
    }
}
