package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.time.Times;

/** Open alerts, and the actions on them. A closed alert is gone from every route of this API. */
public final class AlertsApi implements ApiRoutes {
    private final Listing open = Listing.of(CollectionNames.ALERTS)
            .only((call, alert) -> new Alert(alert).isOpen(call.now()))
            // Group keys are base64, where upper and lower case differ.
            .where(Filter.by(
                    "groupKey",
                    (keys, call) ->
                            alert -> keys.contains(alert.path("groupKey").asText())))
            .where(Filter.from("from", "raisedAt"))
            .where(Filter.before("to", "raisedAt"))
            .where("product")
            .where("category")
            .where("severity");

    @Override
    public void addTo(Routes at) {
        at.get("/common/v1/alerts", open);
        at.post("/common/v1/alerts/search", open);
        at.get("/common/v1/alerts/{alertId}", call -> Response.ok(find(call).document()));
        at.post("/common/v1/alerts/{alertId}/actions", this::act);
    }

    private static Alert find(Call call) {
        return call.records(CollectionNames.ALERTS)
                .find(call.path("alertId"))
                .map(Alert::new)
                .filter(alert -> alert.isOpen(call.now()))
                .orElseThrow(ApiException::notFound);
    }

    /** The message of the sendMsg actions is ignored; the vendor's samples send one with other actions too. */
    private Response act(Call call) {
        Alert alert = find(call);
        String action = call.body().path("action").asText();
        if (!alert.allows(action)) {
            throw ApiException.badRequest("action: is not among the alert's allowedActions");
        }
        AlertEffect.of(action).apply(call, alert);
        ObjectNode request = Json.object("id", call.newId(), "alertId", alert.id(), "action", action);
        request.put("status", "requested")
                .put("requestedAt", Times.textWithoutZone(call.now()))
                .put("result", "");
        return Response.created(request);
    }
}
