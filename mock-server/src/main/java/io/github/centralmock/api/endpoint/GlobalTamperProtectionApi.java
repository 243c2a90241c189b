package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.settings.GlobalTamperProtection;

/** Global tamper protection: the tenant's switch, which this API can only show. */
public final class GlobalTamperProtectionApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/tamper-protection", this::show);
    }

    private Reply show(Call call) {
        boolean on = GlobalTamperProtection.isOn(call.records(Collections.SETTINGS));
        return Reply.ok(Json.object().put("enabled", on));
    }
}
