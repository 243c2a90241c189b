package io.github.centralmock.api.common;

import static io.github.centralmock.api.common.Directory.requireCustom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.policy.PolicyTargets;
import io.github.centralmock.store.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The groups of a tenant's directory, and their users. */
public final class UserGroupsApi implements ApiRoutes {
    private final Resource groups = Resource.in(CollectionNames.USER_GROUPS)
            .idIn("groupId")
            .uniqueBy("name")
            .creating(UserGroupsApi::complete)
            .changing(UserGroupsApi::change)
            .deleting(UserGroupsApi::leavePolicies)
            .shownBy(Directory::withUsers);

    private final Listing list = Listing.of(CollectionNames.USER_GROUPS)
            .where(Filter.equal("sourceType", "source.type"))
            .where("domain")
            .where(Filter.by("userId", (values, call) -> {
                String userId = values.get(0).toLowerCase(Locale.ROOT);
                Set<String> joined =
                        new HashSet<>(Directory.of(call).memberships().groupsOf(userId));
                return group -> joined.contains(group.path("id").asText());
            }))
            .presenting(Directory::withUsers);

    private final Listing users = Listing.from(call -> {
                Directory directory = Directory.of(call);
                directory.group();
                return directory.users();
            })
            .where(Filter.equal("sourceType", "source.type"))
            .where("domain")
            .only((call, user) -> {
                Directory directory = Directory.of(call);
                return directory.memberships().has(directory.group().id(), user.id());
            })
            .presenting(Directory::withGroups);

    @Override
    public void addTo(Routes at) {
        at.get("/common/v1/directory/user-groups", list);
        at.post("/common/v1/directory/user-groups", groups.create());
        at.get("/common/v1/directory/user-groups/{groupId}", groups.get());
        at.patch("/common/v1/directory/user-groups/{groupId}", groups.update());
        at.delete("/common/v1/directory/user-groups/{groupId}", groups.delete());
        at.get("/common/v1/directory/user-groups/{groupId}/users", users);
        at.post("/common/v1/directory/user-groups/{groupId}/users", this::addUsers);
        at.delete("/common/v1/directory/user-groups/{groupId}/users", this::removeUsers)
                .reads("ids");
        at.delete("/common/v1/directory/user-groups/{groupId}/users/{userId}", this::removeOneUser);
    }

    private static void complete(Call call, ObjectNode group) {
        Directory directory = Directory.of(call);
        List<Document> members = Directory.named(group.path("userIds"), directory.users());
        requireCustom(members);
        group.remove("userIds");
        directory.complete(group);
        members.forEach(user -> directory.memberships().add(group.path("id").asText(), user.id()));
    }

    private static void change(Call call, ObjectNode group, ObjectNode patch) {
        requireCustom(group);
        group.setAll(patch);
        group.put("updatedAt", call.nowText());
    }

    /** Only an empty group can be deleted; it is removed from policies. */
    private static void leavePolicies(Call call, Document group) {
        requireCustom(group.tree());
        if (!Directory.of(call).memberships().usersOf(group.id()).isEmpty()) {
            throw ApiException.conflict("the group is not empty");
        }
        PolicyTargets.USER_GROUPS.forget(call.records(CollectionNames.POLICIES), group.id());
    }

    private Response addUsers(Call call) {
        Directory directory = Directory.of(call);
        Document group = directory.group();
        List<Document> users = Directory.named(call.body().path("ids"), directory.users());
        requireCustom(group.tree());
        requireCustom(users);
        List<Document> added = users.stream()
                .filter(user -> directory.memberships().add(group.id(), user.id()))
                .toList();
        ObjectNode body = Json.object();
        body.set("addedUsers", Directory.references(added));
        return Response.created(body);
    }

    private Response removeUsers(Call call) {
        Directory directory = Directory.of(call);
        Document group = directory.group();
        requireCustom(group.tree());
        RemovalResult removal = RemovalResult.of(
                call.queryList("ids"),
                directory.users(),
                user -> directory.memberships().remove(group.id(), user.id()));
        return removal.reply("removedUsers", "usersNotFound");
    }

    private Response removeOneUser(Call call) {
        Directory directory = Directory.of(call);
        Document group = directory.group();
        Document user = directory.user();
        requireCustom(group.tree());
        return RemovalResult.ofOne(directory.memberships().remove(group.id(), user.id()));
    }
}
