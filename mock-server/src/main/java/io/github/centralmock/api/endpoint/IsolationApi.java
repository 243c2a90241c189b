package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.endpoint.Isolation;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.store.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Endpoint isolation: what was ordered shows at once in the settings; the machine itself follows at its check-in, and until
 * then another order is a conflict. A machine that is offline, or has moved to another tenant, does not follow. So that
 * nobody is stuck with a mistake, an order to the contrary takes the pending one back; the same again is a conflict.
 */
public final class IsolationApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.post("/endpoint/v1/endpoints/isolation", this::orderForMany);
        at.get("/endpoint/v1/endpoints/{endpointId}/isolation", this::get);
        at.patch("/endpoint/v1/endpoints/{endpointId}/isolation", this::orderForOne);
    }

    private Reply get(Call call) {
        return Reply.ok(shown(call, Endpoints.of(call).get(call.path("endpointId"))));
    }

    private Reply orderForOne(Call call) {
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        order(call, List.of(machine));
        return Reply.ok(shown(call, Endpoints.of(call).get(machine.id())));
    }

    /** Ids that are unknown are passed over, as long as there is one that is not. */
    private Reply orderForMany(Call call) {
        Map<String, Document> machines = new LinkedHashMap<>();
        call.body()
                .path("ids")
                .forEach(
                        id -> Endpoints.of(call).find(id.asText()).ifPresent(found -> machines.put(found.id(), found)));
        if (machines.isEmpty()) {
            throw ApiError.notFound();
        }
        order(call, machines.values());
        ArrayNode items = Json.array();
        machines.keySet().forEach(id -> {
            ObjectNode item = Json.object("id", id);
            items.add(item.set(Isolation.STATE, shown(call, Endpoints.of(call).get(id))));
        });
        return Reply.accepted(Json.object().set("items", items));
    }

    /** Refuses as a whole while an order to one of the machines is under way, and when none would change. */
    private static void order(Call call, Collection<Document> machines) {
        boolean enabled = call.body().path("enabled").asBoolean();
        if (machines.stream().anyMatch(machine -> isUnderWay(call, machine, enabled))) {
            throw ApiError.conflict();
        }
        List<Document> changing = machines.stream()
                .filter(machine -> Isolation.isOrdered(machine.tree()) != enabled)
                .toList();
        if (changing.isEmpty()) {
            throw ApiError.badRequest("Invalid request");
        }
        changing.forEach(machine -> order(call, machine, enabled));
    }

    private static boolean isUnderWay(Call call, Document machine, boolean enabled) {
        return Endpoints.of(call).isChangeAhead(machine.id(), Isolation.STATE)
                || Isolation.isPending(machine.tree()) && Isolation.isOrdered(machine.tree()) == enabled;
    }

    private static void order(Call call, Document machine, boolean enabled) {
        Endpoints endpoints = Endpoints.of(call);
        Document ordered = endpoints.change(
                machine.id(),
                tree -> Isolation.order(
                        tree, enabled, Actor.of(call), call.now(), call.body().path("comment")));
        if (Isolation.isPending(ordered.tree())) {
            endpoints
                    .obeyLater(ordered, Json.object().set(Isolation.STATE, Isolation.state(enabled)))
                    .ifPresent(checkIn -> event(machine.tree(), enabled)
                            .happen(call.records(Collections.SIEM_EVENTS), call.newId(), checkIn));
        }
    }

    private static SiemEvent event(JsonNode machine, boolean enabled) {
        String type = "Event::Endpoint::Isolation::" + (enabled ? "Isolated" : "UnIsolated");
        String name = machine.path("hostname").asText()
                + (enabled ? " was isolated by an administrator" : " was removed from isolation by an administrator");
        return SiemEvent.of(type, "PROTECTION", enabled ? "medium" : "low", name)
                .on(machine);
    }

    private static ObjectNode shown(Call call, Document machine) {
        ObjectNode settings = Isolation.settings(machine.tree());
        if (!call.disputed().isoIsolationTimes()) {
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
