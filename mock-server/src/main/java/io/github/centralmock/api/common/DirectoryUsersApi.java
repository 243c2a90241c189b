package io.github.centralmock.api.common;

import static io.github.centralmock.api.common.Directory.requireCustom;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.github.centralmock.model.endpoint.AssociatedPerson;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.policy.PolicyTargets;
import io.github.centralmock.store.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The users of a tenant's directory, and their groups. */
public final class DirectoryUsersApi implements ApiRoutes {
    private final Resource users = Resource.in(CollectionNames.USERS)
            .idIn("userId")
            .uniqueBy("email")
            .creating(DirectoryUsersApi::complete)
            .changing(DirectoryUsersApi::change)
            .deleting(DirectoryUsersApi::leave)
            .shownBy(Directory::withGroups);

    private final Listing list = Listing.of(CollectionNames.USERS)
            .where(Filter.equal("sourceType", "source.type"))
            .where("domain")
            .where(Filter.by("groupId", (values, call) -> {
                String groupId = values.get(0).toLowerCase(Locale.ROOT);
                Set<String> members =
                        new HashSet<>(Directory.of(call).memberships().usersOf(groupId));
                return user -> members.contains(user.path("id").asText());
            }))
            .presenting(Directory::withGroups);

    private final Listing groups = Listing.from(call -> {
                Directory directory = Directory.of(call);
                directory.user();
                return directory.groups();
            })
            .where(Filter.equal("sourceType", "source.type"))
            .where("domain")
            .only((call, group) -> {
                Directory directory = Directory.of(call);
                return directory.memberships().has(group.id(), directory.user().id());
            })
            .presenting(Directory::withUsers);

    @Override
    public void addTo(Routes at) {
        at.get("/common/v1/directory/users", list);
        at.post("/common/v1/directory/users", users.create());
        at.get("/common/v1/directory/users/{userId}", users.get());
        at.patch("/common/v1/directory/users/{userId}", users.update());
        at.delete("/common/v1/directory/users/{userId}", users.deleteOrIgnore());
        at.get("/common/v1/directory/users/{userId}/groups", groups);
        at.post("/common/v1/directory/users/{userId}/groups", this::addToGroups);
        at.delete("/common/v1/directory/users/{userId}/groups", this::removeFromGroups)
                .reads("ids");
        at.delete("/common/v1/directory/users/{userId}/groups/{groupId}", this::removeFromOneGroup);
    }

    private static void complete(Call call, ObjectNode user) {
        Directory directory = Directory.of(call);
        List<Document> groups = Directory.named(user.path("groupIds"), directory.groups());
        requireCustom(groups);
        user.remove("groupIds");
        dropEmpty(user);
        if (!user.has("name")) {
            user.put("name", fallbackName(user));
        }
        directory.complete(user);
        groups.forEach(
                group -> directory.memberships().add(group.id(), user.path("id").asText()));
    }

    /** The full name when none was given: first and last name, or the address. */
    private static String fallbackName(ObjectNode user) {
        String name = Stream.of("firstName", "lastName")
                .map(part -> user.path(part).asText())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(name.isEmpty() ? user.path("email").asText() : name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ApiException.badRequest("name: is required"));
    }

    private static void change(Call call, ObjectNode user, ObjectNode patch) {
        requireCustom(user);
        Directory directory = Directory.of(call);
        boolean hadAddress = user.has("email");
        JsonNode formerName = user.path("name");
        user.setAll(patch);
        dropEmpty(user);
        if (hadAddress
                && !user.has("email")
                && directory.isAdmin(user.path("id").asText())) {
            throw ApiException.conflict("an administrator signs in with this e-mail address");
        }
        user.put("updatedAt", call.nowText());
        if (!user.path("name").equals(formerName)) {
            AssociatedPerson.rename(
                    Endpoints.of(call),
                    user.path("id").asText(),
                    user.path("name").asText());
        }
    }

    /** Removes the user from groups, endpoints and policies. */
    private static void leave(Call call, Document user) {
        requireCustom(user.tree());
        Directory directory = Directory.of(call);
        if (directory.isAdmin(user.id())) {
            throw ApiException.conflict("an administrator signs in as this person");
        }
        directory
                .memberships()
                .groupsOf(user.id())
                .forEach(group -> directory.memberships().remove(group, user.id()));
        AssociatedPerson.forget(Endpoints.of(call), user.id());
        PolicyTargets.USERS.forget(call.records(CollectionNames.POLICIES), user.id());
    }

    /** An empty text removes a member. */
    private static void dropEmpty(ObjectNode user) {
        user.properties()
                .removeIf(member -> member.getValue().isTextual()
                        && member.getValue().textValue().isEmpty());
    }

    private Response addToGroups(Call call) {
        Directory directory = Directory.of(call);
        Document user = directory.user();
        List<Document> groups = Directory.named(call.body().path("ids"), directory.groups());
        requireCustom(user.tree());
        requireCustom(groups);
        List<Document> added = groups.stream()
                .filter(group -> directory.memberships().add(group.id(), user.id()))
                .toList();
        ObjectNode body = Json.object();
        body.set("addedToGroups", Directory.references(added));
        return Response.created(body);
    }

    private Response removeFromGroups(Call call) {
        Directory directory = Directory.of(call);
        Document user = directory.user();
        requireCustom(user.tree());
        RemovalResult removal = RemovalResult.of(call.queryList("ids"), directory.groups(), group -> {
            requireCustom(group.tree());
            return directory.memberships().remove(group.id(), user.id());
        });
        return removal.reply("removedFromGroups", "groupsNotFound");
    }

    private Response removeFromOneGroup(Call call) {
        Directory directory = Directory.of(call);
        Document user = directory.user();
        Document group = directory.group();
        requireCustom(user.tree());
        requireCustom(group.tree());
        return RemovalResult.ofOne(directory.memberships().remove(group.id(), user.id()));
    }
}
