package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.Endpoint;
import io.github.centralmock.model.Endpoints;
import io.github.centralmock.store.Document;

/** Endpoints: the computers and servers of a tenant. */
public final class EndpointsApi implements ApiRoutes {
    private final Listing endpoints = EndpointFilters.on(Listing.of(Collections.ENDPOINTS))
            .only((call, stored) -> Endpoints.of(call).hasArrived(stored))
            .shownBy((call, stored) -> Endpoints.of(call).asOfNow(stored))
            .presenting(EndpointsApi::inView);

    /** How much of an endpoint a client asks for. */
    private enum View {
        BASIC,
        SUMMARY,
        FULL;

        /** Whoever names fields and no view may name any field. */
        static View asked(Call call) {
            String view = call.query("view").orElse(call.sentFields().isEmpty() ? "summary" : "full");
            return switch (view) {
                case "basic" -> BASIC;
                case "full" -> FULL;
                default -> SUMMARY;
            };
        }
    }

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoints", endpoints).reads("view");
        at.post("/endpoint/v1/endpoints/delete", this::deleteMany);
        at.get("/endpoint/v1/endpoints/{endpointId}", this::get).reads("view");
        at.delete("/endpoint/v1/endpoints/{endpointId}", this::delete);
    }

    private Reply get(Call call) {
        return Reply.ok(inView(call, Endpoints.of(call).get(call.path("endpointId"))));
    }

    private static Document inView(Call call, Document machine) {
        return switch (call.once(View.class, View::asked)) {
            case BASIC -> Endpoint.basic(machine);
            case FULL -> Endpoint.full(machine);
            case SUMMARY -> machine;
        };
    }

    private Reply delete(Call call) {
        Endpoints.of(call).remove(call.path("endpointId"));
        return Reply.deleted();
    }

    /** Answers the ids that were there and are gone. */
    private Reply deleteMany(Call call) {
        ArrayNode gone = Json.array();
        call.body().path("endpointIds").forEach(id -> {
            if (Endpoints.of(call).remove(id.asText())) {
                gone.add(id);
            }
        });
        return Reply.ok(Json.object().set("endpointIds", gone));
    }
}
