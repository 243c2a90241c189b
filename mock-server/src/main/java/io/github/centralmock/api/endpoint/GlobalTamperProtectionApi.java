package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.GlobalTamperProtection;

/** Global tamper protection: the tenant's switch, which this API can only show. */
public final class GlobalTamperProtectionApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/tamper-protection", this::show);
    }

    private Response show(Call call) {
        boolean on = GlobalTamperProtection.isOn(call.records(CollectionNames.SETTINGS));
        return Response.ok(Json.object().put("enabled", on));
    }
}
