package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.Accounts;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.sample.Variant;
import io.github.centralmock.contract.target.Identity;
import io.github.centralmock.contract.target.Role;
import io.github.centralmock.contract.wire.Json;
import java.util.Optional;

/** What another tenant of a sandbox opens for ours: machines are sent where somebody waits for them and told a token. */
final class OtherTenant {
    private final Session session;

    OtherTenant(Session session) {
        this.session = session;
    }

    /** Has it make what our write goes on with, and keeps the id and the token that it was answered. */
    void open(Operation opening) throws CannotBuild {
        Accounts accounts = session.accounts();
        Optional<Identity> other = accounts.world().identities().secondTenant(Role.SUPER_ADMIN);
        Request request = session.build(opening, Variant.SMALLEST);
        Optional<JsonNode> body = Json.read(request.body());
        if (session.isSandbox() && other.isPresent() && body.isPresent()) {
            ObjectNode mine = body.get().deepCopy();
            mine.put("fromTenant", accounts.of(request.path()).accountId());
            JsonNode made = accounts.sendAs(other.get(), "POST", request.path(), request.headers(), Json.write(mine))
                    .json()
                    .orElse(Json.MAPPER.missingNode());
            session.ids().created(request.path(), made.path("id").asText());
            session.variables().set("token", made.path("token").asText());
        }
    }
}
