package io.github.centralmock.api.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.admin.Role;
import io.github.centralmock.store.Document;

/**
 * Handlers for the roles of tenants and of partners: names are unique, predefined roles cannot be changed or deleted, and
 * a role that an administrator holds cannot be deleted.
 */
public final class RoleRules {
    private RoleRules() {}

    /** The roles of the calling account. */
    public static Resource resource() {
        return Resource.in(CollectionNames.ROLES)
                .idIn("roleId")
                .uniqueBy("name")
                .creating(RoleRules::complete)
                .changing(RoleRules::change)
                .deleting(RoleRules::requireUnused);
    }

    private static void complete(Call call, ObjectNode role) {
        requirePermissionSets(call, role);
        role.put("type", "custom").put("createdAt", call.nowText()).put("updatedAt", call.nowText());
    }

    private static void change(Call call, ObjectNode role, ObjectNode patch) {
        requireCustom(Role.of(role));
        role.setAll(patch);
        requirePermissionSets(call, role);
        role.put("updatedAt", call.nowText());
    }

    private static void requireUnused(Call call, Document role) {
        requireCustom(new Role(role));
        boolean held =
                call.records(CollectionNames.ADMINS).stream().anyMatch(admin -> new Admin(admin).holds(role.id()));
        if (held) {
            throw ApiException.conflict("an administrator holds the role");
        }
    }

    private static void requireCustom(Role role) {
        if (!role.isCustom()) {
            throw ApiException.conflict("the role is predefined");
        }
    }

    private static void requirePermissionSets(Call call, ObjectNode tree) {
        Role role = Role.of(tree);
        for (String id : role.permissionSets()) {
            if (!PermissionSets.mayBeIn(call, role.principalType(), id)) {
                throw ApiException.badRequest("permissionSets: " + id
                        + " is not allowed in a custom role of principal type " + role.principalType());
            }
        }
    }
}
