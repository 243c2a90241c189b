package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.Endpoints;
import io.github.centralmock.model.SiemEvent;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/** Scans and update checks: orders that cannot be read again; what comes of them is told by events. */
public final class ScansApi implements ApiRoutes {
    /** From check-in to the end of a full scan; real ones take from minutes to hours. */
    private static final Duration SCAN = Duration.ofMinutes(20);

    @Override
    public void addTo(Routes at) {
        at.post("/endpoint/v1/endpoints/{endpointId}/scans", this::scan);
        at.post("/endpoint/v1/endpoints/{endpointId}/update-checks", this::checkForUpdates);
    }

    private Reply scan(Call call) {
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        Instant started = Endpoints.of(call).obeyLater(machine.id(), Json.object());
        SiemEvent.of("Event::Endpoint::SavScanComplete", "PROTECTION", "low", "Scan 'Sophos Central' completed")
                .on(machine.tree())
                .happen(call.records(Collections.SIEM_EVENTS), call.newId(), started.plus(SCAN));
        return requested(call);
    }

    private Reply checkForUpdates(Call call) {
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        Instant updated = Endpoints.of(call).obeyLater(machine.id(), Json.object());
        Endpoints.of(call).changeLater(machine.id(), updated, Json.object("lastAgentUpdateAt", Times.text(updated)));
        SiemEvent.of("Event::Endpoint::UpdateSuccess", "UPDATING", "low", "Update succeeded")
                .on(machine.tree())
                .happen(call.records(Collections.SIEM_EVENTS), call.newId(), updated);
        return requested(call);
    }

    private static Reply requested(Call call) {
        return Reply.created(Json.object("id", call.newId(), "status", "requested", "requestedAt", call.nowText()));
    }
}
