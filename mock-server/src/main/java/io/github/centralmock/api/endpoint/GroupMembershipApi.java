package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.EndpointGroup;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.store.Document;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Who is in an endpoint group. A machine is in one group at most, so adding it moves it. */
public final class GroupMembershipApi implements ApiRoutes {
    private final Listing members = EndpointFilters.searching(Listing.from(GroupMembershipApi::members)
            .shownBy((call, member) -> Endpoints.of(call).get(member.id()))
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
        Document group = call.records(Collections.ENDPOINT_GROUPS).get(call.path("groupId"));
        return Endpoints.of(call).members(group.id());
    }

    /** What cannot be added is named, and the rest is: created, whatever became of it. */
    private Reply add(Call call) {
        Document group = EndpointGroupsApi.unsynced(call);
        Outcome outcome = new Outcome("addedEndpoints");
        for (String id : distinct(StreamSupport.stream(call.body().path("ids").spliterator(), false)
                .map(node -> node.asText())
                .toList())) {
            Optional<Document> machine = Endpoints.of(call).find(id);
            if (machine.isEmpty()) {
                outcome.fail("endpointsNotFound", id);
            } else if (!machine.get().tree().path("type").equals(group.tree().path("type"))) {
                outcome.fail("endpointsOfWrongType", id);
            } else {
                requireNotSynced(call, List.of(machine.get()));
                Endpoints.of(call).joinGroup(machine.get(), group.tree());
                outcome.succeed(machine.get());
            }
        }
        return Reply.created(outcome.body());
    }

    /** A machine that a directory put into its group cannot be moved out of it. @throws ApiError 409 */
    static void requireNotSynced(Call call, Collection<Document> machines) {
        Records groups = call.records(Collections.ENDPOINT_GROUPS);
        boolean synced = machines.stream()
                .map(machine -> machine.tree().path("group").path("id").asText())
                .anyMatch(groupId ->
                        groups.find(groupId).filter(EndpointGroup::isSynced).isPresent());
        if (synced) {
            throw ApiError.conflict();
        }
    }

    private Reply removeMany(Call call) {
        Document group = EndpointGroupsApi.unsynced(call);
        Outcome outcome = new Outcome("removedEndpoints");
        for (String id : distinct(call.queryList("ids"))) {
            Optional<Document> member = member(call, group, id);
            member.ifPresent(outcome::succeed);
            member.ifPresentOrElse(Endpoints.of(call)::leaveGroup, () -> outcome.fail("endpointsNotFound", id));
        }
        return Reply.ok(outcome.body());
    }

    private Reply removeOne(Call call) {
        Document group = EndpointGroupsApi.unsynced(call);
        Document machine = Endpoints.of(call).get(call.path("endpointId"));
        Optional<Document> member = member(call, group, machine.id());
        member.ifPresent(Endpoints.of(call)::leaveGroup);
        return Reply.ok(Json.object().put("removed", member.isPresent()));
    }

    private static Optional<Document> member(Call call, Document group, String id) {
        return Endpoints.of(call)
                .members(group.id())
                .find(id)
                .map(member -> Endpoints.of(call).get(member.id()));
    }

    private static List<String> distinct(List<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** What was done, and what could not be. */
    private static final class Outcome {
        private final ObjectNode body = Json.object();
        private final ArrayNode done;

        Outcome(String doneMember) {
            done = body.putArray(doneMember);
        }

        void succeed(Document machine) {
            done.add(Endpoint.reference(machine));
        }

        void fail(String why, String id) {
            body.withObject("/errors").withArray(why).add(id);
        }

        ObjectNode body() {
            return body;
        }
    }
}
