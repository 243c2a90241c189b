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

/** What another tenant of a sandbox opens for ours: machines are sent where somebody waits for them and told a token. */
final class SecondTenant {
    private final CheckSession session;

    SecondTenant(CheckSession session) {
        this.session = session;
    }

    /** Has it make what our write goes on with, and keeps the id and the token that it was answered. */
    void open(ApiOperation opening) throws RequestNotPossibleException {
        AccountSender accounts = session.accounts();
        Optional<Identity> other = accounts.world().identities().secondTenant(CredentialRole.SUPER_ADMIN);
        PreparedRequest request = session.build(opening, BodyVariant.SMALLEST);
        Optional<JsonNode> body = JsonTrees.read(request.body());
        if (session.isSandbox() && other.isPresent() && body.isPresent()) {
            ObjectNode mine = body.get().deepCopy();
            mine.put("fromTenant", accounts.of(request.path()).accountId());
            JsonNode made = accounts.sendAs(
                            other.get(), "POST", request.path(), request.headers(), JsonTrees.write(mine))
                    .json()
                    .orElse(JsonTrees.MAPPER.missingNode());
            session.ids().created(request.path(), made.path("id").asText());
            session.variables().set("token", made.path("token").asText());
        }
    }
}
