package io.github.centralmock.model.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.PartnerAdmin;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;

/** The first documents of a partner: predefined roles, and a primary administrator. */
public final class PartnerSetup {
    private PartnerSetup() {}

    /** The primary administrator is the {@code contact} of the partner's document, if it has one. */
    public static void fill(Transaction state, String partnerId, long seed) {
        PredefinedRoles.PARTNER.putInto(state, partnerId);
        JsonNode contact = Contacts.of(state, Accounts.PARTNERS, partnerId);
        ObjectNode profile = Json.object("name", Contacts.name(contact));
        profile.put("firstName", contact.path("firstName").asText());
        profile.put("lastName", contact.path("lastName").asText());
        appointPrimary(state, partnerId, contact.path("email").asText(), profile, seed);
    }

    /** The primary administrator always keeps the super administrator's role over all managed tenants. */
    private static void appointPrimary(
            Transaction state, String partnerId, String username, ObjectNode profile, long seed) {
        String id = Ids.uuid(seed, "partner-admin/" + partnerId + username).toString();
        String assignmentId = Ids.uuid(seed, "partner-admin/assignment/" + partnerId + username)
                .toString();
        ObjectNode assignment = Json.object("id", assignmentId, "roleId", PredefinedRoles.PARTNER.superAdmin());
        assignment.putObject("scope").put("type", "allManagedTenants");
        ObjectNode tree = PartnerAdmin.create(
                        id, username, profile, Json.array().add(assignment))
                .put("primary", true);
        state.put(partnerId, CollectionNames.ADMINS, Document.of(id, tree));
    }
}
