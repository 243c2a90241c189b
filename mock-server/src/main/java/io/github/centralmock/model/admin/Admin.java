package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;

/**
 * An administrator of a tenant or of a partner: a document of {@link CollectionNames#ADMINS}.
 *
 * <p>A tenant's administrator is a user of its directory: {@code id, tenant{id}, users[{id,name}],
 * profile{name,firstName,lastName,email}, roleAssignments[{id,roleId}], createdAt, updatedAt}. {@code users} has exactly one
 * entry; its id is the id of a document in {@link CollectionNames#USERS}. Name and e-mail address are copies; {@link #showing}
 * updates them. A partner's administrator is made by {@link PartnerAdmin}.
 */
public record Admin(Document document) {
    public static final String ROLE_ASSIGNMENTS = "roleAssignments";

    /** The content of the document of a new administrator of a tenant. */
    public static ObjectNode create(String id, String tenantId, JsonNode user, ArrayNode assignments, Instant now) {
        ObjectNode tree = Json.object("id", id);
        tree.putObject("tenant").put("id", tenantId);
        describe(tree, user);
        tree.set(ROLE_ASSIGNMENTS, assignments);
        return tree.put("createdAt", Times.text(now)).put("updatedAt", Times.text(now));
    }

    /** Whether one of the administrators is this user. */
    public static boolean isAdmin(Records admins, String userId) {
        return admins.stream().anyMatch(admin -> new Admin(admin).userId().equalsIgnoreCase(userId));
    }

    /** Whether the super administrator's role, of a tenant or of a partner, is among the assignments. */
    public static boolean isSuperAdmin(JsonNode assignments) {
        return assignments
                .valueStream()
                .anyMatch(assignment ->
                        PredefinedRoles.isSuperAdmin(assignment.path("roleId").asText()));
    }

    /** Whether the role is among the assignments. */
    public static boolean hasRole(JsonNode assignments, String roleId) {
        return assignments
                .valueStream()
                .anyMatch(assignment -> assignment.path("roleId").asText().equalsIgnoreCase(roleId));
    }

    public String id() {
        return document.id();
    }

    /** The id of the user in the directory; empty for a partner's administrator. */
    public String userId() {
        return tree().path("users").path(0).path("id").asText();
    }

    /** The administrator with the name and e-mail address that the user has now. */
    public Admin showing(JsonNode user) {
        if (profile(user).equals(tree().path("profile"))) {
            return this;
        }
        ObjectNode copy = document.edit();
        describe(copy, user);
        return new Admin(document.with(copy));
    }

    /** The roles that the administrator holds: an array of {@code {id, roleId}}; a partner's have a {@code scope} too. */
    public JsonNode roleAssignments() {
        return tree().path(ROLE_ASSIGNMENTS);
    }

    public boolean holds(String roleId) {
        return hasRole(roleAssignments(), roleId);
    }

    public boolean isSuperAdmin() {
        return isSuperAdmin(roleAssignments());
    }

    /** Whether it is the partner's primary administrator, who keeps the super administrator's role. */
    public boolean isPrimary() {
        return tree().path("primary").asBoolean();
    }

    public JsonNode tree() {
        return document.tree();
    }

    private static void describe(ObjectNode tree, JsonNode user) {
        String userName = user.path("name").asText();
        tree.putArray("users").addObject().put("id", user.path("id").asText()).put("name", userName);
        tree.set("profile", profile(user));
    }

    private static ObjectNode profile(JsonNode user) {
        ObjectNode profile = Json.object();
        for (String member : List.of("name", "firstName", "lastName", "email")) {
            if (user.hasNonNull(member)) {
                profile.put(member, user.path(member).asText());
            }
        }
        return profile;
    }
}
