package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.store.Document;

/** Endpoints: the computers and servers of a tenant. */
public final class EndpointsApi implements ApiRoutes {
    private final Listing endpoints = EndpointFilters.on(Listing.of(CollectionNames.ENDPOINTS))
            .only((call, stored) -> Endpoints.of(call).isRegistered(stored))
            .shownBy((call, stored) -> Endpoints.of(call).asOfNow(stored).document())
            .presenting((call, document) -> inView(call, new Endpoint(document)));

    /** The views of an endpoint. */
    private enum View {
        BASIC,
        SUMMARY,
        FULL;

        /** The view that the client asks for: the full one if it names fields and no view. */
        static View of(Call call) {
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

    private Response get(Call call) {
        return Response.ok(inView(call, Endpoints.of(call).get(call.path("endpointId"))));
    }

    private static Document inView(Call call, Endpoint endpoint) {
        return switch (call.computeOnce(View.class, View::of)) {
            case BASIC -> endpoint.basicView();
            case FULL -> endpoint.fullView();
            case SUMMARY -> endpoint.document();
        };
    }

    private Response delete(Call call) {
        EndpointRemoval.remove(call, call.path("endpointId"));
        return Response.deleted();
    }

    /** Answers the ids of the deleted endpoints. */
    private Response deleteMany(Call call) {
        ArrayNode deleted = Json.array();
        call.body().path("endpointIds").forEach(id -> {
            if (EndpointRemoval.remove(call, id.asText())) {
                deleted.add(id);
            }
        });
        return Response.ok(Json.object().set("endpointIds", deleted));
    }
}
