package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;

/** Event journals: how much disk space they may take, for computers and for servers. */
public final class EventJournalApi implements ApiRoutes {
    private static final String USE_RECOMMENDED = "useRecommended";
    private static final String MEGABYTES = "diskSpaceLimitInMB";
    private static final String PERCENTAGE = "diskSpaceLimitAsPercentage";
    private static final int RECOMMENDED_MEGABYTES = 5250;
    /** No limit of this kind. */
    private static final int RECOMMENDED_PERCENTAGE = 0;

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/settings/event-journal/{endpointType}", this::show);
        at.patch("/endpoint/v1/settings/event-journal/{endpointType}", this::change);
    }

    private Response show(Call call) {
        return Response.ok(wrapped(stored(call)));
    }

    private Response change(Call call) {
        ObjectNode settings = stored(call).deepCopy();
        if (call.body().has(MEGABYTES) || call.body().has(PERCENTAGE)) {
            settings.put(USE_RECOMMENDED, false);
        }
        settings.setAll(call.body());
        call.records(CollectionNames.SETTINGS).put(id(call), settings);
        return Response.ok(wrapped(settings));
    }

    private static JsonNode stored(Call call) {
        return call.records(CollectionNames.SETTINGS)
                .find(id(call))
                .map(Document::tree)
                .orElseGet(Json::object);
    }

    private static String id(Call call) {
        return "event-journal/" + call.path("endpointType");
    }

    /** Requests carry plain numbers, answers set each beside the recommended one, which holds while it is to be used. */
    private static ObjectNode wrapped(JsonNode settings) {
        boolean useRecommended = settings.path(USE_RECOMMENDED).asBoolean(true);
        JsonNode limits = useRecommended ? Json.object() : settings;
        ObjectNode answer = Json.object().put(USE_RECOMMENDED, useRecommended);
        answer.set(MEGABYTES, limit(limits.path(MEGABYTES), RECOMMENDED_MEGABYTES));
        answer.set(PERCENTAGE, limit(limits.path(PERCENTAGE), RECOMMENDED_PERCENTAGE));
        return answer;
    }

    private static ObjectNode limit(JsonNode set, int recommended) {
        return Json.object().put("recommendedValue", recommended).put("value", set.asInt(recommended));
    }
}
