package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tenant's administrator: a person of its directory who holds roles.
 *
 * <p>Documents of {@link Collections#ADMINS} have the wire's shape: {@code id, tenant{id}, users[{id,name}],
 * profile{name,firstName,lastName,email}, roleAssignments[{id,roleId}], createdAt, updatedAt}. {@code users} holds exactly
 * one entry; its id is the id of the person's document in {@link Collections#USERS}. Name and e-mail address are copies,
 * and {@link #shown} takes them from the person anew, so a renamed person needs no change here.
 */
public final class Admin {
    private Admin() {}

    /**
     * Makes a person of the directory an administrator; for estates and new tenants.
     *
     * @param user a document of {@link Collections#USERS} of this tenant
     * @param roleId e.g. {@code PredefinedRoles.TENANT.superAdmin()}
     */
    public static Document appoint(
            Transaction state, String tenantId, Document user, String roleId, long seed, Instant now) {
        String id = Ids.uuid(seed, "admin/" + tenantId + user.id()).toString();
        String assignmentId =
                Ids.uuid(seed, "admin/assignment/" + tenantId + user.id()).toString();
        ArrayNode assignments = Json.array().add(Json.object("id", assignmentId, "roleId", roleId));
        ObjectNode tree = tree(id, tenantId, user.tree(), assignments, now);
        return state.put(tenantId, Collections.ADMINS, Document.of(id, tree));
    }

    /** A new administrator's document. */
    public static ObjectNode tree(String id, String tenantId, JsonNode user, ArrayNode assignments, Instant now) {
        ObjectNode tree = Json.object("id", id);
        tree.putObject("tenant").put("id", tenantId);
        describe(tree, user);
        tree.set(RoleAssignments.MEMBER, assignments);
        return tree.put("createdAt", Times.text(now)).put("updatedAt", Times.text(now));
    }

    /** The administrator under the name and e-mail address that the directory has now. */
    public static Document shown(Call call, Document admin) {
        return call.records(Collections.USERS)
                .find(userId(admin))
                .filter(user -> !profile(user.tree()).equals(admin.tree().path("profile")))
                .map(user -> {
                    ObjectNode copy = admin.edit();
                    describe(copy, user.tree());
                    return admin.with(copy);
                })
                .orElse(admin);
    }

    /** Whether the person signs in as an administrator: then neither the person nor the e-mail address may go (409). */
    public static boolean isAdmin(Records admins, String userId) {
        return admins.stream().anyMatch(admin -> userId(admin).equalsIgnoreCase(userId));
    }

    /** The ids of all people who are administrators. */
    public static Set<String> userIds(Records admins) {
        return admins.stream().map(Admin::userId).collect(Collectors.toSet());
    }

    /** For {@code Resource.deleting}. @throws ApiError 409 for the last super administrator */
    public static void requireRemovable(Call call, Document admin) {
        RoleAssignments.requireLosable(call, admin, Json.array());
    }

    private static String userId(Document admin) {
        return admin.tree().path("users").path(0).path("id").asText();
    }

    private static void describe(ObjectNode tree, JsonNode user) {
        String userName = user.path("name").asText();
        tree.putArray("users").addObject().put("id", user.path("id").asText()).put("name", userName);
        tree.set("profile", profile(user));
    }

    private static ObjectNode profile(JsonNode user) {
        ObjectNode profile = Json.object();
        for (String member : new String[] {"name", "firstName", "lastName", "email"}) {
            if (user.hasNonNull(member)) {
                profile.put(member, user.path(member).asText());
            }
        }
        return profile;
    }
}
