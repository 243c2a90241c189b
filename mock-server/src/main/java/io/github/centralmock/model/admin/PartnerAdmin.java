package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.Collections;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;

/**
 * A partner's administrator. Unlike a tenant's it stands in no directory: {@link Collections#ADMINS} of the partner has
 * all there is, in the wire's shape.
 */
public final class PartnerAdmin {
    private PartnerAdmin() {}

    /** Makes the partner's primary administrator, who keeps the super role over all managed tenants for good. */
    public static Document primary(
            Transaction state, String partnerId, String username, ObjectNode profile, long seed) {
        String id = Ids.uuid(seed, "partner-admin/" + partnerId + username).toString();
        String assignmentId = Ids.uuid(seed, "partner-admin/assignment/" + partnerId + username)
                .toString();
        ObjectNode assignment = Json.object("id", assignmentId, "roleId", PredefinedRoles.PARTNER.superAdmin());
        assignment.putObject("scope").put("type", "allManagedTenants");
        ObjectNode tree =
                tree(id, username, profile, Json.array().add(assignment)).put("primary", true);
        return state.put(partnerId, Collections.ADMINS, Document.of(id, tree));
    }

    /** A list of administrators shows all three names, whichever were given. */
    private static ObjectNode completed(JsonNode profile, String username) {
        String first = profile.path("firstName").asText();
        String last = profile.path("lastName").asText();
        String both = (first + " " + last).trim();
        String name = profile.path("name").asText(both.isEmpty() ? username : both);
        int space = name.lastIndexOf(' ');
        ObjectNode completed = Json.object("name", name);
        completed.put("firstName", both.isEmpty() && space > 0 ? name.substring(0, space) : first);
        completed.put("lastName", both.isEmpty() && space > 0 ? name.substring(space + 1) : last);
        if (profile.isObject()) {
            completed.setAll((ObjectNode) profile);
        }
        return completed;
    }

    /** The document of an administrator who is not the primary one. */
    public static ObjectNode tree(String id, String username, JsonNode profile, ArrayNode assignments) {
        ObjectNode tree = Json.object("id", id, "username", username);
        tree.set("profile", completed(profile, username));
        tree.put("active", true).put("primary", false);
        tree.set(RoleAssignments.MEMBER, assignments);
        return tree;
    }
}
