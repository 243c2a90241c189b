package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.EndpointGroup;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.store.Document;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The members of endpoint groups. An endpoint is in one group at most, so adding it moves it. */
public final class GroupMembershipApi implements ApiRoutes {
    private final Listing members = EndpointFilters.searching(Listing.from(GroupMembershipApi::members)
            .shownBy((call, member) -> Endpoints.of(call).get(member.id()).document())
            .sorting("name", "hostname"));

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoint-groups/{groupId}/endpoints", members);
        at.post("/endpoint/v1/endpoint-groups/{groupId}/endpoints", this::add);
        at.delete("/endpoint/v1/endpoint-groups/{groupId}/endpoints", this::removeMany)
                .reads("ids");
        at.delete("/endpoint/v1/endpoint-groups/{groupId}/endpoints/{endpointId}", this::removeOne);
    }

    private static Records members(Call call) {
        Document group = call.records(CollectionNames.ENDPOINT_GROUPS).get(call.path("groupId"));
        return Endpoints.of(call).members(group.id());
    }

    /** Names the endpoints that cannot be added, and adds the others. The status is 201 in any case. */
    private Response add(Call call) {
        EndpointGroup group = EndpointGroupsApi.requireUnsynced(call);
        Outcome outcome = new Outcome("addedEndpoints");
        for (String id : distinct(StreamSupport.stream(call.body().path("ids").spliterator(), false)
                .map(node -> node.asText())
                .toList())) {
            Optional<Endpoint> endpoint = Endpoints.of(call).find(id);
            if (endpoint.isEmpty()) {
                outcome.fail("endpointsNotFound", id);
            } else if (!endpoint.get().type().equals(group.type())) {
                outcome.fail("endpointsOfWrongType", id);
            } else {
                requireNotSynced(call, List.of(endpoint.get()));
                Endpoints.of(call).joinGroup(endpoint.get(), group.id(), group.name());
                outcome.succeed(endpoint.get());
            }
        }
        return Response.created(outcome.body());
    }

    /** An endpoint cannot leave a group that a directory synchronises. @throws ApiError 409 */
    static void requireNotSynced(Call call, Collection<Endpoint> endpoints) {
        Records groups = call.records(CollectionNames.ENDPOINT_GROUPS);
        boolean synced = endpoints.stream()
                .flatMap(endpoint -> groups.find(endpoint.groupId()).stream())
                .anyMatch(group -> new EndpointGroup(group).isSynced());
        if (synced) {
            throw ApiException.conflict();
        }
    }

    private Response removeMany(Call call) {
        EndpointGroup group = EndpointGroupsApi.requireUnsynced(call);
        Outcome outcome = new Outcome("removedEndpoints");
        for (String id : distinct(call.queryList("ids"))) {
            Optional<Endpoint> member = member(call, group, id);
            member.ifPresent(outcome::succeed);
            member.ifPresentOrElse(Endpoints.of(call)::leaveGroup, () -> outcome.fail("endpointsNotFound", id));
        }
        return Response.ok(outcome.body());
    }

    private Response removeOne(Call call) {
        EndpointGroup group = EndpointGroupsApi.requireUnsynced(call);
        Endpoint endpoint = Endpoints.of(call).get(call.path("endpointId"));
        Optional<Endpoint> member = member(call, group, endpoint.id());
        member.ifPresent(Endpoints.of(call)::leaveGroup);
        return Response.ok(Json.object().put("removed", member.isPresent()));
    }

    private static Optional<Endpoint> member(Call call, EndpointGroup group, String id) {
        return Endpoints.of(call)
                .members(group.id())
                .find(id)
                .map(member -> Endpoints.of(call).get(member.id()));
    }

    private static List<String> distinct(List<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** The endpoints that were changed, and those that could not be. */
    private static final class Outcome {
        private final ObjectNode body = Json.object();
        private final ArrayNode done;

        Outcome(String doneMember) {
            done = body.putArray(doneMember);
        }

        void succeed(Endpoint endpoint) {
            done.add(endpoint.reference());
        }

        void fail(String why, String id) {
            body.withObject("/errors").withArray(why).add(id);
        }

        ObjectNode body() {
            return body;
        }
    }
}
