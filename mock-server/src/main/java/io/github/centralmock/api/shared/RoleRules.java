package io.github.centralmock.api.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.admin.RoleAssignments;
import io.github.centralmock.store.Document;

/**
 * What holds for roles of tenants and of partners ({@link Collections#ROLES}): names are unique, predefined roles stay as
 * they are, and a role goes only when nobody holds it.
 */
public final class RoleRules {
    private RoleRules() {}

    /** The roles of the calling account. */
    public static Resource resource() {
        return Resource.in(Collections.ROLES)
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
        requireCustom(role);
        role.setAll(patch);
        requirePermissionSets(call, role);
        role.put("updatedAt", call.nowText());
    }

    private static void requireUnused(Call call, Document role) {
        requireCustom(role.tree());
        boolean held = call.records(Collections.ADMINS).stream()
                .anyMatch(admin -> RoleAssignments.holds(admin.tree(), role.id()));
        if (held) {
            throw ApiError.conflict("an administrator holds the role");
        }
    }

    private static void requireCustom(JsonNode role) {
        if (!role.path("type").asText().equals("custom")) {
            throw ApiError.conflict("the role is predefined");
        }
    }

    private static void requirePermissionSets(Call call, JsonNode role) {
        String principalType = role.path("principalType").asText();
        for (JsonNode set : role.path("permissionSets")) {
            if (!PermissionSets.mayBeIn(call, principalType, set.asText())) {
                throw ApiError.badRequest("permissionSets: " + set.asText()
                        + " is not allowed in a custom role of principal type " + principalType);
            }
        }
    }
}
