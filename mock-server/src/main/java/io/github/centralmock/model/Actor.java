package io.github.centralmock.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.world.Credential;

/** The author of a change. A change by API has a service principal, named by its client id. */
public final class Actor {
    private Actor() {}

    /** The caller in the form of {@code createdBy}. */
    public static ObjectNode of(Call call) {
        Credential caller = call.caller();
        return Json.object(
                "id", caller.clientId(),
                "type", "service",
                "name", caller.accountName(),
                "accountType", caller.kind().token(),
                "accountId", caller.accountId());
    }
}
