package io.github.centralmock.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.world.Credential;

/** Who-am-i: whose credential this is, and which hosts to call next. */
public final class WhoAmIApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/whoami/v1", this::whoAmI);
    }

    private Response whoAmI(Call call) {
        Credential caller = call.caller();
        ObjectNode body =
                Json.object("id", caller.accountId(), "idType", caller.kind().token());
        ObjectNode hosts = body.putObject("apiHosts").put("global", call.hosts().global());
        if (caller.kind() == Credential.AccountKind.TENANT) {
            hosts.put("dataRegion", call.hosts().regional(caller.dataRegion()));
        } else if (call.compatibility().nullDataRegion()) {
            hosts.putNull("dataRegion");
        }
        return Response.ok(body);
    }
}
