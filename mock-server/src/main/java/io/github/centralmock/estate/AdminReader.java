package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.admin.PartnerAdmin;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.time.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the custom roles of an account and its administrators. */
final class AdminReader {
    private static final String NO_ROLE = "none";

    private final EstateBuilder estate;
    private final NameIndex roles = new NameIndex("role");

    AdminReader(EstateBuilder estate) {
        this.estate = estate;
    }

    /** Reads the administrators of a tenant, who are users of its directory. */
    void readTenant(YamlSection section, TenantContext tenant) {
        readRoles(section, tenant.id(), "tenants/" + tenant.name());
        for (YamlSection item : section.sections("admins", "person")) {
            ArrayNode assignments = assignments(item, PredefinedRoles.TENANT, tenant.id() + "/" + item.text("person"));
            Optional<ObjectNode> person = tenant.users().resolve(item, "person");
            String name = person.map(found -> found.path("name").asText()).orElse("");
            String id = tenant.id(item, CollectionNames.ADMINS, name);
            person.ifPresent(found -> tenant.put(
                    CollectionNames.ADMINS, Admin.create(id, tenant.id(), found, assignments, estate.now())));
            item.rejectUnknown();
        }
    }

    /** Reads the administrators of a partner, who are in no directory. */
    void readPartner(YamlSection section, String partnerId) {
        readRoles(section, partnerId, "partner");
        for (YamlSection item : section.sections("admins", "name")) {
            String name = item.text("name");
            String username = item.email("username", FakeData.emailAddress(name, "partner.example.com"));
            ObjectNode profile = Json.object("name", name);
            profile.setAll(FakeData.splitName(name));
            ArrayNode assignments = assignments(item, PredefinedRoles.PARTNER, partnerId + "/" + username);
            assignments.forEach(one -> ((ObjectNode) one).putObject("scope").put("type", "allManagedTenants"));
            String id = estate.id(item, partnerId + "/" + CollectionNames.ADMINS, "partner/admins/" + username);
            estate.put(partnerId, CollectionNames.ADMINS, PartnerAdmin.create(id, username, profile, assignments));
            item.rejectUnknown();
        }
    }

    private void readRoles(YamlSection section, String accountId, String path) {
        for (YamlSection item : section.sections("roles", "name")) {
            String name = item.text("name");
            ObjectNode role = Json.object(
                    "id",
                    estate.id(item, accountId + "/" + CollectionNames.ROLES, path + "/roles/" + name),
                    "name",
                    name);
            role.put("description", item.text("description", ""));
            role.put("type", "custom");
            role.put("principalType", item.oneOf("principalType", "user", List.of("user", "service")));
            role.set("permissionSets", Json.array(permissionSets(item)));
            role.put("createdAt", Times.text(estate.now())).put("updatedAt", Times.text(estate.now()));
            roles.add(item, "name", name, role);
            estate.put(accountId, CollectionNames.ROLES, role);
            item.rejectUnknown();
        }
    }

    private static List<String> permissionSets(YamlSection item) {
        List<String> known = new ArrayList<>();
        VendorData.read("permission-sets")
                .forEach(set -> known.add(set.path("id").asText()));
        return item.knownTexts("permissionSets", "permission set", known);
    }

    private ArrayNode assignments(YamlSection item, PredefinedRoles predefined, String admin) {
        String role = item.text("role", predefined == PredefinedRoles.TENANT ? "Admin" : "Partner Admin");
        ArrayNode assignments = Json.array();
        if (role.equals(NO_ROLE) && !roles.has(role)) {
            return assignments;
        }
        roleId(item, predefined, role)
                .ifPresent(id -> assignments
                        .addObject()
                        .put("id", estate.deriveId(admin + "/assignments/" + role))
                        .put("roleId", id));
        return assignments;
    }

    private Optional<String> roleId(YamlSection item, PredefinedRoles predefined, String name) {
        if (roles.has(name)) {
            return roles.find(item, "role", name).map(role -> role.path("id").asText());
        }
        try {
            return Optional.of(predefined.idOf(name));
        } catch (IllegalArgumentException e) {
            item.addError("role", e.getMessage() + ", and no role of the account's own either");
            return Optional.empty();
        }
    }
}
