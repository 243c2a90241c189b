package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.EndpointGroup;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.policy.PolicyTargets;
import io.github.centralmock.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Endpoint groups: computers or servers under a name. */
public final class EndpointGroupsApi implements ApiRoutes {
    private final Resource groups = Resource.in(CollectionNames.ENDPOINT_GROUPS)
            .idIn("groupId")
            .uniqueBy("name")
            .creating(EndpointGroupsApi::complete)
            .changing(EndpointGroupsApi::change)
            .deleting(EndpointGroupsApi::leavePolicies)
            .shownBy(EndpointGroupsApi::withMembers);

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoint-groups", list().where(Filter.equal("groupType", "type")));
        at.post("/endpoint/v1/endpoint-groups", groups.create());
        at.get(
                "/endpoint/v1/endpoint-groups/types/{groupType}",
                list().only((call, group) ->
                        call.path("groupType").equals(group.tree().path("type").asText())));
        at.get("/endpoint/v1/endpoint-groups/{groupId}", groups.get());
        at.patch("/endpoint/v1/endpoint-groups/{groupId}", groups.update());
        at.delete("/endpoint/v1/endpoint-groups/{groupId}", groups.delete());
    }

    private static Listing list() {
        return Listing.of(CollectionNames.ENDPOINT_GROUPS)
                .where(Filter.by("endpointIds", (values, call) -> groupsOf(values, call)))
                .presenting(EndpointGroupsApi::withMembers);
    }

    private static Predicate<JsonNode> groupsOf(List<String> endpointIds, Call call) {
        Set<String> groupIds = endpointIds.stream()
                .flatMap(id -> Endpoints.of(call).find(id).stream())
                .map(Endpoint::groupId)
                .collect(Collectors.toSet());
        return group -> groupIds.contains(group.path("id").asText());
    }

    /** Unlike later additions, which skip endpoints that do not fit, a new group is refused with such an endpoint. */
    private static List<Endpoint> firstMembers(Call call) {
        String type = call.body().path("type").asText();
        List<Endpoint> endpoints = new ArrayList<>();
        call.body()
                .path("endpointIds")
                .forEach(id -> endpoints.add(Endpoints.of(call).get(id.asText())));
        if (endpoints.stream().anyMatch(endpoint -> !type.equals(endpoint.type()))) {
            throw ApiException.badRequest("Validation failure");
        }
        GroupMembershipApi.requireNotSynced(call, endpoints);
        return endpoints;
    }

    private static void complete(Call call, ObjectNode group) {
        List<Endpoint> endpoints = firstMembers(call);
        requireDescription(group);
        group.remove("endpointIds");
        group.putObject("tenant").put("id", call.account());
        if (!group.has("description")) {
            group.put("description", "");
        }
        group.put("createdAt", call.nowText()).put("updatedAt", call.nowText());
        String id = group.path("id").asText();
        String name = group.path("name").asText();
        endpoints.forEach(
                endpoint -> Endpoints.of(call).joinGroup(Endpoints.of(call).get(endpoint.id()), id, name));
    }

    private static void change(Call call, ObjectNode group, ObjectNode patch) {
        requireUnsynced(call);
        requireDescription(patch);
        JsonNode formerName = group.path("name");
        group.setAll(patch);
        group.put("updatedAt", call.nowText());
        if (!group.path("name").equals(formerName)) {
            rename(call, group);
        }
    }

    /** Endpoints hold the name of their group, so that a list of them needs no lookup. */
    private static void rename(Call call, ObjectNode group) {
        String name = group.path("name").asText();
        List<String> members = Endpoints.of(call).members(group.path("id").asText()).stream()
                .map(Document::id)
                .toList();
        members.forEach(id -> Endpoints.of(call)
                .change(id, endpoint -> endpoint.withObject("/group").put("name", name)));
    }

    /** Empty descriptions are refused, although answers show one for groups made without: measured live. */
    private static void requireDescription(ObjectNode sent) {
        if (sent.has("description") && sent.path("description").asText().isEmpty()) {
            throw ApiException.badRequest("Validation failure");
        }
    }

    /** Only an empty group can be deleted; policies do not apply to it any more. */
    private static void leavePolicies(Call call, Document group) {
        if (new EndpointGroup(group).isSynced()
                || Endpoints.of(call).members(group.id()).size() > 0) {
            throw ApiException.conflict();
        }
        PolicyTargets.ENDPOINT_GROUPS.forget(call.records(CollectionNames.POLICIES), group.id());
    }

    /** The group of the path. @throws ApiError 409 when a directory synchronises it */
    static EndpointGroup requireUnsynced(Call call) {
        EndpointGroup group =
                new EndpointGroup(call.records(CollectionNames.ENDPOINT_GROUPS).get(call.path("groupId")));
        if (group.isSynced()) {
            throw ApiException.conflict();
        }
        return group;
    }

    private static Document withMembers(Call call, Document group) {
        return new EndpointGroup(group).withMembers(Endpoints.of(call));
    }
}
