package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.engine.UniqueConstraint;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.firewall.Firewall;
import io.github.centralmock.model.firewall.FirewallGroup;
import io.github.centralmock.model.firewall.FirewallGroupBuilder;
import io.github.centralmock.model.firewall.FirewallGrouping;
import io.github.centralmock.store.Document;
import java.util.LinkedHashSet;
import java.util.Set;

/** Groups of firewalls, and the synchronisation of their firewalls with the shared configuration. */
public final class FirewallGroupsApi implements ApiRoutes {
    private static final UniqueConstraint NAME = UniqueConstraint.by("name");

    private final Listing groups = Listing.of(CollectionNames.FIREWALL_GROUPS)
            .only(FirewallGroupsApi::isAsked)
            .searching("parentId", FirewallGroup.ANCESTORS)
            .shownBy((call, group) -> new FirewallGroup(group).asOf(call.now()).document());

    private final Listing syncStatus = Listing.from(call -> {
                groups(call).get(call.path("groupId"));
                return call.records(CollectionNames.FIREWALLS);
            })
            .only((call, firewall) -> new Firewall(firewall).groupId().equalsIgnoreCase(call.path("groupId")))
            .shownBy((call, firewall) -> Document.atPosition(
                    firewall.id(),
                    firewall.position(),
                    FirewallGrouping.syncStatus(new Firewall(firewall), call.now())));

    @Override
    public void addTo(Routes at) {
        at.get("/firewall/v1/firewall-groups", groups).reads("recurseSubgroups");
        at.post("/firewall/v1/firewall-groups", this::create);
        at.patch("/firewall/v1/firewall-groups/{groupId}", this::update);
        at.delete("/firewall/v1/firewall-groups/{groupId}", this::delete);
        at.get("/firewall/v1/firewall-groups/{groupId}/firewalls/sync-status", syncStatus);
    }

    /** Without recursion only one level is listed: the top, or directly below the parent that is searched for. */
    private static boolean isAsked(Call call, Document group) {
        if (call.queryFlag("recurseSubgroups")) {
            return true;
        }
        String parent = new FirewallGroup(group).parentId();
        return call.queryList("searchFields").contains("parentId")
                ? call.query("search").map(parent::equalsIgnoreCase).orElse(parent.isEmpty())
                : parent.isEmpty();
    }

    private Response create(Call call) {
        ObjectNode body = call.body();
        String id = call.newId();
        NAME.require(groups(call), body);
        FirewallGroupBuilder group =
                new FirewallGroupBuilder(id, call.account(), body.path("name").asText());
        if (body.hasNonNull("parentGroupId")) {
            group.below(group(call, body.get("parentGroupId").asText()));
        }
        if (body.hasNonNull("configImportSourceFirewallId")) {
            String source = body.get("configImportSourceFirewallId").asText();
            group.importing(call.records(CollectionNames.FIREWALLS).get(source).id(), call.now());
        }
        group.enter(groups(call), Actor.of(call), call.now());
        grouping(call).assign(id, ids(body, "assignFirewalls"));
        return Response.created(group(call, id).asOf(call.now()).createdView());
    }

    private Response update(Call call) {
        FirewallGroup group = requireUnlocked(call);
        ObjectNode body = call.body();
        Set<String> in = ids(body, "assignFirewalls");
        Set<String> out = ids(body, "unassignFirewalls");
        if (body.has("name")) {
            rename(call, group, body.get("name").asText());
        }
        grouping(call).unassign(group.id(), out);
        grouping(call).assign(group.id(), in);
        Document changed = groups(call).change(group.id(), copy -> {
            copy.set("updatedBy", Actor.of(call));
            copy.put("updatedAt", call.nowText());
        });
        return Response.ok(new FirewallGroup(changed).asOf(call.now()).document());
    }

    private Response delete(Call call) {
        grouping(call).dissolve(requireUnlocked(call));
        return Response.deleted();
    }

    private static void rename(Call call, FirewallGroup group, String name) {
        Document renamed = groups(call).change(group.id(), copy -> copy.put("name", name));
        NAME.require(groups(call), renamed.tree());
        grouping(call).renamed(new FirewallGroup(renamed));
    }

    /** The group in the path. @throws ApiError 403 if the partner or the organization has locked it */
    private static FirewallGroup requireUnlocked(Call call) {
        FirewallGroup group = group(call, call.path("groupId"));
        if (group.isLocked()) {
            throw ApiException.forbidden("Forbidden.");
        }
        return group;
    }

    private static FirewallGroup group(Call call, String id) {
        return new FirewallGroup(groups(call).get(id));
    }

    private static Set<String> ids(JsonNode body, String member) {
        Set<String> ids = new LinkedHashSet<>();
        body.path(member).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Records groups(Call call) {
        return call.records(CollectionNames.FIREWALL_GROUPS);
    }

    private static FirewallGrouping grouping(Call call) {
        return new FirewallGrouping(call.records(CollectionNames.FIREWALLS), groups(call), call.now());
    }
}
