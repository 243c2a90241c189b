package io.github.centralmock.api.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.api.shared.RoleAssignments;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.model.admin.Admin;
import io.github.centralmock.model.admin.PartnerAdmin;
import io.github.centralmock.world.Credential.AccountKind;
import java.util.Locale;
import java.util.function.Supplier;

/** Administrators of a partner, and the roles they hold over the partner itself or its tenants. */
public final class PartnerAdminsApi implements ApiRoutes {
    private final Resource admins = Resource.in(CollectionNames.ADMINS)
            .idIn("adminId")
            .uniqueBy("username")
            .creating(PartnerAdminsApi::complete);

    @Override
    public void addTo(Routes at) {
        at.get(
                "/partner/v1/admins",
                admins.list()
                        .where(Filter.equal("email", "username"))
                        .where(RoleAssignments.filter())
                        .where(Filter.by("withAccessToTenant", (tenants, call) -> {
                            boolean managed = manages(call, tenants.get(0));
                            return admin -> managed && reaches(admin, tenants.get(0));
                        }))
                        .searching("name", "username", "profile.name", "profile.firstName", "profile.lastName"));
        at.post("/partner/v1/admins", admins.create());
        at.get("/partner/v1/admins/{adminId}", admins.get());
        at.get("/partner/v1/admins/{adminId}/role-assignments", RoleAssignments::list);
        at.post("/partner/v1/admins/{adminId}/role-assignments", this::addRole);
        at.get("/partner/v1/admins/{adminId}/role-assignments/{assignmentId}", RoleAssignments::get);
        at.delete("/partner/v1/admins/{adminId}/role-assignments/{assignmentId}", RoleAssignments::remove);
    }

    private static void complete(Call call, ObjectNode created) {
        ArrayNode assignments = Json.array();
        for (JsonNode asked : created.path(Admin.ROLE_ASSIGNMENTS)) {
            add(assignments, assignment(call, asked, () -> ApiException.badRequest("roleId: there is no such role")));
        }
        created.setAll(PartnerAdmin.create(
                created.path("id").asText(), created.path("username").asText(), created.path("profile"), assignments));
    }

    private Response addRole(Call call) {
        Admin admin = RoleAssignments.admin(call);
        ObjectNode assignment = assignment(call, call.body(), ApiException::notFound);
        ArrayNode assignments = admin.document().edit().withArray(Admin.ROLE_ASSIGNMENTS);
        add(assignments, assignment);
        RoleAssignments.set(call, admin, assignments);
        return Response.created(assignment);
    }

    /** The same role over the same accounts is not held twice: the new assignment takes the old one's place. */
    private static void add(ArrayNode assignments, ObjectNode assignment) {
        for (int i = assignments.size() - 1; i >= 0; i--) {
            JsonNode held = assignments.get(i);
            if (held.path("roleId").equals(assignment.path("roleId"))
                    && held.path("scope").equals(assignment.path("scope"))) {
                assignments.remove(i);
            }
        }
        assignments.add(assignment);
    }

    private static ObjectNode assignment(Call call, JsonNode asked, Supplier<ApiException> unknownRole) {
        ObjectNode assignment = RoleAssignments.create(call, asked, unknownRole);
        ObjectNode scope = assignment.putObject("scope");
        scope.put("type", asked.at("/scope/type").asText());
        if (scope.path("type").asText().equals("tenant") && asked.at("/scope").has("id")) {
            String tenant = asked.at("/scope/id").asText().toLowerCase(Locale.ROOT);
            if (!manages(call, tenant)) {
                throw ApiException.badRequest("scope.id: must be a tenant that the partner manages");
            }
            scope.put("id", tenant);
        }
        return assignment;
    }

    private static boolean manages(Call call, String tenantId) {
        return Tenant.find(call.transaction(), tenantId.toLowerCase(Locale.ROOT))
                .filter(tenant -> !tenant.isUnmanaged() && tenant.isOwnedBy(AccountKind.PARTNER, call.account()))
                .isPresent();
    }

    private static boolean reaches(JsonNode admin, String tenantId) {
        for (JsonNode assignment : admin.path(Admin.ROLE_ASSIGNMENTS)) {
            JsonNode scope = assignment.path("scope");
            if (scope.path("type").asText().equals("allManagedTenants")
                    || scope.path("id").asText().equalsIgnoreCase(tenantId)) {
                return true;
            }
        }
        return false;
    }
}
