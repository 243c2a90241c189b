package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.api.shared.RoleAssignments;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.store.Document;

/** Administrators of a tenant, who are users of its directory, and their roles. */
public final class AdminsApi implements ApiRoutes {
    private final Resource admins = Resource.in(CollectionNames.ADMINS)
            .idIn("adminId")
            .creating(AdminsApi::appoint)
            .deleting(RoleAssignments::requireRemovable)
            .shownBy(AdminsApi::shown);

    @Override
    public void addTo(Routes at) {
        at.get(
                "/common/v1/admins",
                admins.list()
                        .where(RoleAssignments.filter())
                        .searching("name", "profile.email", "profile.name")
                        .searching("username", "profile.email", "profile.name"));
        at.post("/common/v1/admins", admins.create());
        at.get("/common/v1/admins/{adminId}", admins.get());
        at.delete("/common/v1/admins/{adminId}", admins.delete());
        at.get("/common/v1/admins/{adminId}/role-assignments", RoleAssignments::list);
        at.post("/common/v1/admins/{adminId}/role-assignments", this::replaceRole);
        at.get("/common/v1/admins/{adminId}/role-assignments/{assignmentId}", RoleAssignments::get);
        at.delete("/common/v1/admins/{adminId}/role-assignments/{assignmentId}", RoleAssignments::remove);
    }

    private static void appoint(Call call, ObjectNode created) {
        Document user =
                call.records(CollectionNames.USERS).get(created.path("userId").asText());
        requireAppointable(call, user);
        ArrayNode assignments = Json.array();
        for (JsonNode asked : created.path(Admin.ROLE_ASSIGNMENTS)) {
            // Of several the last one is held, as if they were assigned one after the other.
            assignments.removeAll().add(RoleAssignments.create(call, asked, ApiException::notFound));
        }
        ObjectNode admin =
                Admin.create(created.path("id").asText(), call.account(), user.tree(), assignments, call.now());
        created.removeAll();
        created.setAll(admin);
    }

    private static void requireAppointable(Call call, Document user) {
        if (user.tree().path("email").asText().isEmpty()) {
            throw ApiException.badRequest("userId: the user has no e-mail address to sign in with");
        }
        if (Admin.isAdmin(call.records(CollectionNames.ADMINS), user.id())) {
            throw ApiException.conflict("the user is an administrator already");
        }
    }

    /** The administrator with the name and e-mail address that the directory has now. */
    private static Document shown(Call call, Document document) {
        Admin admin = new Admin(document);
        return call.records(CollectionNames.USERS)
                .find(admin.userId())
                .map(user -> admin.showing(user.tree()).document())
                .orElse(document);
    }

    private Response replaceRole(Call call) {
        Admin admin = RoleAssignments.admin(call);
        ObjectNode assignment = RoleAssignments.create(call, call.body(), ApiException::notFound);
        // Who is given the role that it holds keeps its assignment.
        for (JsonNode held : admin.roleAssignments()) {
            if (held.path("roleId").equals(assignment.get("roleId"))) {
                assignment.set("id", held.get("id"));
            }
        }
        RoleAssignments.set(call, admin, Json.array().add(assignment));
        return Response.created(assignment);
    }
}
