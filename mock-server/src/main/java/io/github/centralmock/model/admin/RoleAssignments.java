package io.github.centralmock.model.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.model.Collections;
import io.github.centralmock.store.Document;
import java.util.function.Supplier;

/**
 * The roles that an administrator holds: member {@code roleAssignments} of the documents in {@link Collections#ADMINS}, at
 * both levels. Whatever changes them goes through {@link #set}, so that an account never loses its last super
 * administrator.
 */
public final class RoleAssignments {
    public static final String MEMBER = "roleAssignments";

    private RoleAssignments() {}

    // Handlers that tenants and partners share.

    public static Reply list(Call call) {
        return Reply.ok(Json.object().set("items", admin(call).tree().path(MEMBER)));
    }

    public static Reply get(Call call) {
        for (JsonNode assignment : admin(call).tree().path(MEMBER)) {
            if (isAsked(call, assignment)) {
                return Reply.ok(assignment);
            }
        }
        throw ApiError.notFound();
    }

    /** Answers deleted also when the administrator holds no such assignment. */
    public static Reply remove(Call call) {
        Document admin = admin(call);
        ArrayNode kept = Json.array();
        for (JsonNode assignment : admin.tree().path(MEMBER)) {
            if (!isAsked(call, assignment)) {
                kept.add(assignment);
            }
        }
        if (kept.size() < admin.tree().path(MEMBER).size()) {
            set(call, admin, kept);
        }
        return Reply.deleted();
    }

    /** Narrows a list of administrators to those who hold the role. */
    public static Filter filter() {
        return Filter.by("roleId", (values, call) -> admin -> values.stream().anyMatch(id -> holds(admin, id)));
    }

    // What the handlers that differ are made of.

    /** The administrator in the path. @throws ApiError 404 when there is none */
    public static Document admin(Call call) {
        return call.records(Collections.ADMINS).get(call.path("adminId"));
    }

    /**
     * A new assignment of the role that the client asks for.
     *
     * @throws ApiError {@code unknown} when there is no such role, 400 when it is one for API credentials
     */
    public static ObjectNode of(Call call, JsonNode asked, Supplier<ApiError> unknown) {
        Document role = call.records(Collections.ROLES)
                .find(asked.path("roleId").asText())
                .orElseThrow(unknown);
        if (!role.tree().path("principalType").asText().equals("user")) {
            throw ApiError.badRequest("roleId: must be a role of principal type user");
        }
        return Json.object("id", call.newId(), "roleId", role.id());
    }

    /** Gives an administrator these roles in place of all held so far. @throws ApiError 409, see {@link #requireLosable} */
    public static void set(Call call, Document admin, ArrayNode assignments) {
        requireLosable(call, admin, assignments);
        call.records(Collections.ADMINS).change(admin.id(), copy -> {
            copy.set(MEMBER, assignments);
            if (copy.has("updatedAt")) {
                copy.put("updatedAt", call.nowText());
            }
        });
    }

    /** @throws ApiError 409 when it would take the super role from the last holder, or from a partner's primary one */
    static void requireLosable(Call call, Document admin, JsonNode left) {
        boolean loses = isSuperAdmin(admin.tree().path(MEMBER)) && !isSuperAdmin(left);
        if (loses && (admin.tree().path("primary").asBoolean() || isLast(call.records(Collections.ADMINS), admin))) {
            throw ApiError.conflict("somebody must stay super administrator");
        }
    }

    public static boolean holds(JsonNode admin, String roleId) {
        for (JsonNode assignment : admin.path(MEMBER)) {
            if (assignment.path("roleId").asText().equalsIgnoreCase(roleId)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isSuperAdmin(JsonNode assignments) {
        for (JsonNode assignment : assignments) {
            if (PredefinedRoles.isSuperAdmin(assignment.path("roleId").asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLast(Records admins, Document admin) {
        return admins.stream()
                .filter(other -> !other.id().equals(admin.id()))
                .noneMatch(other -> isSuperAdmin(other.tree().path(MEMBER)));
    }

    private static boolean isAsked(Call call, JsonNode assignment) {
        return assignment.path("id").asText().equalsIgnoreCase(call.path("assignmentId"));
    }
}
