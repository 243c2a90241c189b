package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.siem.AgentRoutine;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * Scans and update checks: orders that cannot be read again; what comes of them is told by events. Of a machine that does
 * not check in nothing comes.
 */
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
        SiemEvent done = AgentRoutine.SCANNED.event("Scan 'Sophos Central' completed");
        Endpoints.of(call)
                .obeyLater(machine, Json.object())
                .ifPresent(started -> happen(call, done.on(machine.tree()), started.plus(SCAN)));
        return requested(call);
    }

    private Reply checkForUpdates(Call call) {
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        SiemEvent done = AgentRoutine.UPDATED.event("Update succeeded");
        Endpoints.of(call).obeyLater(machine, Json.object()).ifPresent(updated -> {
            ObjectNode change = Json.object("lastAgentUpdateAt", Times.text(updated));
            Endpoints.of(call).changeLater(machine.id(), updated, change);
            happen(call, done.on(machine.tree()), updated);
        });
        return requested(call);
    }

    private static void happen(Call call, SiemEvent event, Instant at) {
        event.happen(call.records(Collections.SIEM_EVENTS), call.newId(), at);
    }

    private static Reply requested(Call call) {
        return Reply.created(Json.object("id", call.newId(), "status", "requested", "requestedAt", call.nowText()));
    }
}
