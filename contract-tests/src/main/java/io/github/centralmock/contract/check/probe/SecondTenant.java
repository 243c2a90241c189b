package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.request.AccountSender;
import io.github.centralmock.contract.request.BodyVariant;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import io.github.centralmock.contract.sut.CredentialRole;
import io.github.centralmock.contract.sut.Identity;
import java.util.Optional;

/**
 * Creates resources of a sandbox as another tenant: a migration of endpoints starts in one tenant, which returns a
 * token for the other.
 */
final class SecondTenant {
    private final CheckSession session;

    SecondTenant(CheckSession session) {
        this.session = session;
    }

    /** Sends a write as the other tenant, and stores the id and the token of the response. */
    void create(ApiOperation operation) throws RequestNotPossibleException {
        AccountSender accounts = session.accounts();
        Optional<Identity> other = accounts.world().identities().secondTenant(CredentialRole.SUPER_ADMIN);
        PreparedRequest request = session.build(operation, BodyVariant.SMALLEST);
        Optional<JsonNode> body = JsonTrees.read(request.body());
        if (session.isSandbox() && other.isPresent() && body.isPresent()) {
            ObjectNode changed = body.get().deepCopy();
            changed.put("fromTenant", accounts.of(request.path()).accountId());
            JsonNode created = accounts.sendAs(
                            other.get(), "POST", request.path(), request.headers(), JsonTrees.write(changed))
                    .json()
                    .orElse(JsonTrees.MAPPER.missingNode());
            session.ids().created(request.path(), created.path("id").asText());
            session.variables().set("token", created.path("token").asText());
        }
    }
}
