package io.github.centralmock.api.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Response;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.admin.Role;
import io.github.centralmock.store.Document;
import java.util.function.Supplier;

/**
 * The roles of administrators, for tenants and partners. Every change goes through {@link #set}, so that an account keeps a
 * super administrator.
 */
public final class RoleAssignments {
    private RoleAssignments() {}

    public static Response list(Call call) {
        return Response.ok(Json.object().set("items", admin(call).roleAssignments()));
    }

    public static Response get(Call call) {
        return Response.ok(admin(call)
                .roleAssignments()
                .valueStream()
                .filter(assignment -> isNamed(call, assignment))
                .findFirst()
                .orElseThrow(ApiException::notFound));
    }

    /** Answers {@code deleted} also if the administrator has no such assignment. */
    public static Response remove(Call call) {
        Admin admin = admin(call);
        ArrayNode kept = Json.array();
        admin.roleAssignments()
                .valueStream()
                .filter(assignment -> !isNamed(call, assignment))
                .forEach(kept::add);
        if (kept.size() < admin.roleAssignments().size()) {
            set(call, admin, kept);
        }
        return Response.deleted();
    }

    /** Narrows a list of administrators to those who hold the role. */
    public static Filter filter() {
        return Filter.by(
                "roleId",
                (values, call) ->
                        admin -> values.stream().anyMatch(id -> Admin.hasRole(admin.path(Admin.ROLE_ASSIGNMENTS), id)));
    }

    /** The administrator in the path. @throws ApiError 404 if there is none */
    public static Admin admin(Call call) {
        return new Admin(call.records(CollectionNames.ADMINS).get(call.path("adminId")));
    }

    /**
     * A new assignment of the role that the client names.
     *
     * @throws ApiException {@code unknown} if there is no such role, 400 if it is a role for API credentials
     */
    public static ObjectNode create(Call call, JsonNode asked, Supplier<ApiException> unknown) {
        Role role = call.records(CollectionNames.ROLES)
                .find(asked.path("roleId").asText())
                .map(Role::new)
                .orElseThrow(unknown);
        if (!role.principalType().equals("user")) {
            throw ApiException.badRequest("roleId: must be a role of principal type user");
        }
        return Json.object("id", call.newId(), "roleId", role.id());
    }

    /** Replaces all roles of an administrator. @throws ApiError 409, see {@link #requireRemovable} */
    public static void set(Call call, Admin admin, ArrayNode assignments) {
        requireReplaceable(call, admin, assignments);
        call.records(CollectionNames.ADMINS).change(admin.id(), copy -> {
            copy.set(Admin.ROLE_ASSIGNMENTS, assignments);
            if (copy.has("updatedAt")) {
                copy.put("updatedAt", call.nowText());
            }
        });
    }

    /** @throws ApiException 409 for the last super administrator, and for a partner's primary one */
    public static void requireRemovable(Call call, Document admin) {
        requireReplaceable(call, new Admin(admin), Json.array());
    }

    private static void requireReplaceable(Call call, Admin admin, JsonNode assignments) {
        boolean loses = admin.isSuperAdmin() && !Admin.isSuperAdmin(assignments);
        if (loses && (admin.isPrimary() || isLastSuperAdmin(call.records(CollectionNames.ADMINS), admin))) {
            throw ApiException.conflict("somebody must stay super administrator");
        }
    }

    private static boolean isLastSuperAdmin(Records admins, Admin admin) {
        return admins.stream()
                .map(Admin::new)
                .filter(other -> !other.id().equals(admin.id()))
                .noneMatch(Admin::isSuperAdmin);
    }

    private static boolean isNamed(Call call, JsonNode assignment) {
        return assignment.path("id").asText().equalsIgnoreCase(call.path("assignmentId"));
    }
}
