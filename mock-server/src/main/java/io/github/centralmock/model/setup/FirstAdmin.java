package io.github.centralmock.model.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.Optional;

/** A tenant's first super administrator: its contact, who is added to the directory if missing there. */
final class FirstAdmin {
    private FirstAdmin() {}

    /** Changes nothing in a tenant that has a super administrator. */
    static void appoint(Transaction state, String tenantId, long seed, Instant now) {
        boolean has = state.documents(tenantId, CollectionNames.ADMINS).stream()
                .anyMatch(admin -> new Admin(admin).isSuperAdmin());
        if (!has) {
            JsonNode contact = Contacts.of(state, Accounts.TENANTS, tenantId);
            Document user = find(state, tenantId, contact.path("email").asText())
                    .orElseGet(() -> enter(state, tenantId, contact, seed, now));
            appoint(state, tenantId, user, seed, now);
        }
    }

    private static void appoint(Transaction state, String tenantId, Document user, long seed, Instant now) {
        String id = Ids.uuid(seed, "admin/" + tenantId + user.id()).toString();
        String assignmentId =
                Ids.uuid(seed, "admin/assignment/" + tenantId + user.id()).toString();
        ArrayNode assignments =
                Json.array().add(Json.object("id", assignmentId, "roleId", PredefinedRoles.TENANT.superAdmin()));
        ObjectNode tree = Admin.create(id, tenantId, user.tree(), assignments, now);
        state.put(tenantId, CollectionNames.ADMINS, Document.of(id, tree));
    }

    private static Optional<Document> find(Transaction state, String tenantId, String email) {
        return state.documents(tenantId, CollectionNames.USERS).stream()
                .filter(user -> user.tree().path("email").asText().equalsIgnoreCase(email))
                .findFirst();
    }

    private static Document enter(Transaction state, String tenantId, JsonNode contact, long seed, Instant now) {
        String id = Ids.uuid(seed, "first-admin/" + tenantId).toString();
        ObjectNode user = Json.object("id", id, "name", Contacts.name(contact));
        user.setAll((ObjectNode) contact);
        user.putObject("source").put("type", "custom");
        user.putObject("tenant").put("id", tenantId);
        user.put("createdAt", Times.text(now)).put("updatedAt", Times.text(now));
        return state.put(tenantId, CollectionNames.USERS, Document.of(id, user));
    }
}
