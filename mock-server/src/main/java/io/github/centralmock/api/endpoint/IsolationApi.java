package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.endpoint.Isolation;
import io.github.centralmock.model.siem.SiemEventBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Endpoint isolation: the settings show a request at once; the state of the endpoint follows at its next check-in, and until
 * then another request is a conflict. Without a check-in, because the endpoint is offline or has moved to another tenant,
 * the opposite request cancels the pending one, and the same request again is a conflict.
 */
public final class IsolationApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.post("/endpoint/v1/endpoints/isolation", this::changeMany);
        at.get("/endpoint/v1/endpoints/{endpointId}/isolation", this::get);
        at.patch("/endpoint/v1/endpoints/{endpointId}/isolation", this::changeOne);
    }

    private Response get(Call call) {
        return Response.ok(shown(call, Endpoints.of(call).get(call.path("endpointId"))));
    }

    private Response changeOne(Call call) {
        Endpoint endpoint = Endpoints.of(call).get(call.path("endpointId"));
        change(call, List.of(endpoint));
        return Response.ok(shown(call, Endpoints.of(call).get(endpoint.id())));
    }

    /** Unknown ids are ignored, if at least one id is known. */
    private Response changeMany(Call call) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        call.body()
                .path("ids")
                .forEach(id ->
                        Endpoints.of(call).find(id.asText()).ifPresent(found -> endpoints.put(found.id(), found)));
        if (endpoints.isEmpty()) {
            throw ApiException.notFound();
        }
        change(call, endpoints.values());
        ArrayNode items = Json.array();
        endpoints.keySet().forEach(id -> {
            ObjectNode item = Json.object("id", id);
            items.add(item.set(Isolation.STATE, shown(call, Endpoints.of(call).get(id))));
        });
        return Response.accepted(Json.object().set("items", items));
    }

    /** Refuses all if a request for one of the endpoints is in progress, or if none would change. */
    private static void change(Call call, Collection<Endpoint> endpoints) {
        boolean enabled = call.body().path("enabled").asBoolean();
        if (endpoints.stream().anyMatch(endpoint -> isInProgress(call, endpoint, enabled))) {
            throw ApiException.conflict();
        }
        List<Endpoint> changing = endpoints.stream()
                .filter(endpoint -> endpoint.isolation().isRequested() != enabled)
                .toList();
        if (changing.isEmpty()) {
            throw ApiException.badRequest("Invalid request");
        }
        changing.forEach(endpoint -> request(call, endpoint, enabled));
    }

    private static boolean isInProgress(Call call, Endpoint endpoint, boolean enabled) {
        Isolation isolation = endpoint.isolation();
        return Endpoints.of(call).isChangeScheduled(endpoint.id(), Isolation.STATE)
                || isolation.isPending() && isolation.isRequested() == enabled;
    }

    private static void request(Call call, Endpoint endpoint, boolean enabled) {
        Endpoints endpoints = Endpoints.of(call);
        Endpoint requested = endpoints.change(
                endpoint.id(),
                tree -> Isolation.request(
                        tree, enabled, Actor.of(call), call.now(), call.body().path("comment")));
        if (requested.isolation().isPending()) {
            endpoints
                    .scheduleEffect(requested, Json.object().set(Isolation.STATE, Isolation.state(enabled)))
                    .ifPresent(checkIn -> event(endpoint, enabled)
                            .emit(call.records(CollectionNames.SIEM_EVENTS), call.newId(), checkIn));
        }
    }

    private static SiemEventBuilder event(Endpoint endpoint, boolean enabled) {
        String type = "Event::Endpoint::Isolation::" + (enabled ? "Isolated" : "UnIsolated");
        String name = endpoint.hostname()
                + (enabled ? " was isolated by an administrator" : " was removed from isolation by an administrator");
        return new SiemEventBuilder(type, "PROTECTION", enabled ? "medium" : "low", name).on(endpoint);
    }

    private static ObjectNode shown(Call call, Endpoint endpoint) {
        ObjectNode settings = endpoint.isolation().settings();
        if (!call.compatibility().isoIsolationTimes()) {
            recordedForm(settings, "lastEnabledAt");
            recordedForm(settings, "lastDisabledAt");
        }
        return settings;
    }

    /** Recordings show {@code 2024-10-03 09.50.54 UTC} where the vendor's samples show ISO 8601. */
    private static void recordedForm(ObjectNode settings, String member) {
        if (settings.has(member)) {
            String iso = settings.path(member).asText();
            settings.put(
                    member, iso.substring(0, 10) + " " + iso.substring(11, 19).replace(':', '.') + " UTC");
        }
    }
}
