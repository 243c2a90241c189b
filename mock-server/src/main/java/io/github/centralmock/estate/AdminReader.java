package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.admin.PartnerAdmin;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.time.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads roles of an account's own, and who administers it. */
final class AdminReader {
    private static final String NO_ROLE = "none";

    private final Draft estate;
    private final Names roles = new Names("role");

    AdminReader(Draft estate) {
        this.estate = estate;
    }

    /** Administrators of a tenant are people of its directory. */
    void readTenant(Item section, TenantDraft tenant) {
        readRoles(section, tenant.id(), "tenants/" + tenant.name());
        for (Item item : section.items("admins", "person")) {
            ArrayNode assignments = assignments(item, PredefinedRoles.TENANT, tenant.id() + "/" + item.text("person"));
            Optional<ObjectNode> person = tenant.people().referredBy(item, "person");
            String name = person.map(found -> found.path("name").asText()).orElse("");
            String id = tenant.id(item, Collections.ADMINS, name);
            person.ifPresent(found ->
                    tenant.put(Collections.ADMINS, Admin.create(id, tenant.id(), found, assignments, estate.now())));
            item.noMore();
        }
    }

    /** Administrators of a partner stand for themselves. */
    void readPartner(Item section, String partnerId) {
        readRoles(section, partnerId, "partner");
        for (Item item : section.items("admins", "name")) {
            String name = item.text("name");
            String username = item.email("username", Invented.address(name, "partner.example.com"));
            ObjectNode profile = Json.object("name", name);
            profile.setAll(Invented.splitName(name));
            ArrayNode assignments = assignments(item, PredefinedRoles.PARTNER, partnerId + "/" + username);
            assignments.forEach(one -> ((ObjectNode) one).putObject("scope").put("type", "allManagedTenants"));
            String id = estate.id(item, partnerId + "/" + Collections.ADMINS, "partner/admins/" + username);
            estate.put(partnerId, Collections.ADMINS, PartnerAdmin.create(id, username, profile, assignments));
            item.noMore();
        }
    }

    private void readRoles(Item section, String accountId, String path) {
        for (Item item : section.items("roles", "name")) {
            String name = item.text("name");
            ObjectNode role = Json.object(
                    "id", estate.id(item, accountId + "/" + Collections.ROLES, path + "/roles/" + name), "name", name);
            role.put("description", item.text("description", ""));
            role.put("type", "custom");
            role.put("principalType", item.oneOf("principalType", "user", List.of("user", "service")));
            role.set("permissionSets", Json.array(permissionSets(item)));
            role.put("createdAt", Times.text(estate.now())).put("updatedAt", Times.text(estate.now()));
            roles.add(item, "name", name, role);
            estate.put(accountId, Collections.ROLES, role);
            item.noMore();
        }
    }

    private static List<String> permissionSets(Item item) {
        List<String> known = new ArrayList<>();
        VendorData.read("permission-sets")
                .forEach(set -> known.add(set.path("id").asText()));
        return item.textsOf("permissionSets", "permission set", known);
    }

    private ArrayNode assignments(Item item, PredefinedRoles predefined, String admin) {
        String role = item.text("role", predefined == PredefinedRoles.TENANT ? "Admin" : "Partner Admin");
        ArrayNode assignments = Json.array();
        if (role.equals(NO_ROLE) && !roles.has(role)) {
            return assignments;
        }
        roleId(item, predefined, role)
                .ifPresent(id -> assignments
                        .addObject()
                        .put("id", estate.derived(admin + "/assignments/" + role))
                        .put("roleId", id));
        return assignments;
    }

    private Optional<String> roleId(Item item, PredefinedRoles predefined, String name) {
        if (roles.has(name)) {
            return roles.find(item, "role", name).map(role -> role.path("id").asText());
        }
        try {
            return Optional.of(predefined.idOf(name));
        } catch (IllegalArgumentException e) {
            item.mistake("role", e.getMessage() + ", and no role of the account's own either");
            return Optional.empty();
        }
    }
}
