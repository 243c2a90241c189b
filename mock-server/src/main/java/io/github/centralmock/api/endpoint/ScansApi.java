package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.siem.AgentEvent;
import io.github.centralmock.model.siem.SiemEventBuilder;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * Scans and update checks: requests that cannot be read again; events report their end. Without a check-in of the agent
 * there is no event.
 */
public final class ScansApi implements ApiRoutes {
    /** The time from check-in to the end of a full scan; real ones take from minutes to hours. */
    private static final Duration SCAN = Duration.ofMinutes(20);

    @Override
    public void addTo(Routes at) {
        at.post("/endpoint/v1/endpoints/{endpointId}/scans", this::scan);
        at.post("/endpoint/v1/endpoints/{endpointId}/update-checks", this::checkForUpdates);
    }

    private Response scan(Call call) {
        Endpoint endpoint = Endpoints.of(call).get(call.path("endpointId"));
        SiemEventBuilder done = AgentEvent.SCANNED.event("Scan 'Sophos Central' completed");
        Endpoints.of(call)
                .scheduleEffect(endpoint, Json.object())
                .ifPresent(started -> emit(call, done.on(endpoint), started.plus(SCAN)));
        return requested(call);
    }

    private Response checkForUpdates(Call call) {
        Endpoint endpoint = Endpoints.of(call).get(call.path("endpointId"));
        SiemEventBuilder done = AgentEvent.UPDATED.event("Update succeeded");
        Endpoints.of(call).scheduleEffect(endpoint, Json.object()).ifPresent(updated -> {
            ObjectNode change = Json.object("lastAgentUpdateAt", Times.text(updated));
            Endpoints.of(call).changeLater(endpoint.id(), updated, change);
            emit(call, done.on(endpoint), updated);
        });
        return requested(call);
    }

    private static void emit(Call call, SiemEventBuilder event, Instant at) {
        event.emit(call.records(CollectionNames.SIEM_EVENTS), call.newId(), at);
    }

    private static Response requested(Call call) {
        return Response.created(Json.object("id", call.newId(), "status", "requested", "requestedAt", call.nowText()));
    }
}
