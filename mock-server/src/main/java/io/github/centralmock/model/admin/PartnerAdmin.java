package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;

/** Makes administrators of partners. They are in no directory: their documents hold all data, in the wire's form. */
public final class PartnerAdmin {
    private PartnerAdmin() {}

    /** The content of the document of an administrator who is not the primary one. */
    public static ObjectNode create(String id, String username, JsonNode profile, ArrayNode assignments) {
        ObjectNode tree = Json.object("id", id, "username", username);
        tree.set("profile", completed(profile, username));
        tree.put("active", true).put("primary", false);
        tree.set(Admin.ROLE_ASSIGNMENTS, assignments);
        return tree;
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
}
