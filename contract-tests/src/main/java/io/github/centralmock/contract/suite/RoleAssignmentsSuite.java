package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The role of an administrator of a tenant. An administrator has one role at a time. */
@Tag("common")
class RoleAssignmentsSuite {
    private static final String ADMINS = "/common/v1/admins";
    private static final String ASSIGNMENTS = ADMINS + "/{adminId}/role-assignments";
    private static final String ASSIGNMENT = ASSIGNMENTS + "/{assignmentId}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers directory = new DirectoryUsers(central);

    @Test
    @Tag("write")
    void aNewAssignmentReplacesTheCurrentOne() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        String assignment = assign(admin, "Help Desk");
        central.asTenant()
                .get(ASSIGNMENTS, admin)
                .then()
                .statusCode(200)
                .body("items.id", contains(assignment))
                .body("items.roleId", contains(role("Help Desk")));
        central.asTenant().get(ADMINS + "/{adminId}", admin).then().body("roleAssignments.id", contains(assignment));
    }

    @Test
    @Tag("write")
    void theLastOfSeveralRolesOfANewAdminIsAssigned() {
        String userId = directory.createUser().path("id");
        List<Map<String, String>> roles = List.of(Map.of("roleId", role("Admin")), Map.of("roleId", role("Help Desk")));
        String admin = central.asTenant()
                .post(ADMINS, Map.of("userId", userId, "roleAssignments", roles))
                .then()
                .statusCode(201)
                .body("roleAssignments.roleId", contains(role("Help Desk")))
                .extract()
                .path("id");
        central.asTenant().get(ASSIGNMENTS, admin).then().body("items.roleId", contains(role("Help Desk")));
    }

    @Test
    @Tag("write")
    void anAssignmentIsReadByItsId() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        String assignment = assign(admin, "Read-only");
        central.asTenant()
                .get(ASSIGNMENT, admin, assignment)
                .then()
                .statusCode(200)
                .body("id", is(assignment))
                .body("roleId", is(role("Read-only")));
    }

    @Test
    @Tag("write")
    void aReplacedAssignmentIsNotFound() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        String first = assign(admin, "Read-only");
        assign(admin, "Help Desk");
        central.asTenant().get(ASSIGNMENT, admin, first).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void removingAnAssignmentKeepsTheAdmin() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        String assignment = assign(admin, "Help Desk");
        central.asTenant()
                .delete(ASSIGNMENT, admin, assignment)
                .then()
                .statusCode(200)
                .body("deleted", is(true));
        central.asTenant().get(ASSIGNMENTS, admin).then().statusCode(200).body("items", empty());
        central.asTenant().get(ASSIGNMENT, admin, assignment).then().statusCode(404);
        central.asTenant().get(ADMINS + "/{adminId}", admin).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void removingAMissingAssignmentStillAnswersDeleted() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        central.asTenant()
                .delete(ASSIGNMENT, admin, CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
        central.asTenant().get(ASSIGNMENTS, admin).then().body("items.roleId", contains(role("Admin")));
    }

    @Test
    @Tag("write")
    void anUnknownRoleKeepsTheOldAssignment() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        central.asTenant()
                .post(ASSIGNMENTS, Map.of("roleId", CentralExtension.randomUuid()), admin)
                .then()
                .statusCode(404);
        central.asTenant().get(ASSIGNMENTS, admin).then().body("items.roleId", contains(role("Admin")));
    }

    @Test
    @Tag("write")
    void aRoleForCredentialsCannotBeAssignedToAUser() {
        String admin = directory.createAdmin(role("Admin")).path("id");
        String service = central.any().id("/common/v1/roles?principalType=service", role -> true);
        central.asTenant()
                .post(ASSIGNMENTS, Map.of("roleId", service), admin)
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anUnknownAdminHasNoRoles() {
        String unknown = CentralExtension.randomUuid();
        central.asTenant().get(ASSIGNMENTS, unknown).then().statusCode(404);
        central.asTenant()
                .get(ASSIGNMENT, unknown, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
        central.asTenant()
                .post(ASSIGNMENTS, Map.of("roleId", role("Admin")), unknown)
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void aCustomRoleCanBeAssigned() {
        List<JsonNode> sets =
                central.any().items("/common/v1/roles/permission-sets?principalType=user&allowedInCustomRole=true");
        Map<String, Object> requested = Map.of(
                "name", central.named("custom"),
                "principalType", "user",
                "permissionSets", List.of(sets.get(0).path("id").asText()));
        String custom = central.asTenant().post("/common/v1/roles", requested).path("id");
        String admin = directory.createAdmin(custom).path("id");
        assertThat(central.asTenant().query("roleId", custom).all(ADMINS))
                .extracting(found -> found.path("id").asText())
                .containsExactly(admin);
    }

    @Test
    @Tag("write")
    void theLastSuperAdminKeepsTheRole() {
        central.needsMock("super admins who may be deleted");
        String admin = onlySuperAdmin();
        String assignment = central.asTenant().get(ASSIGNMENTS, admin).path("items[0].id");
        central.asTenant().delete(ASSIGNMENT, admin, assignment).then().statusCode(409);
        central.asTenant()
                .post(ASSIGNMENTS, Map.of("roleId", role("Read-only")), admin)
                .then()
                .statusCode(409);
        central.asTenant().get(ASSIGNMENTS, admin).then().body("items.roleId", contains(role("Super Admin")));
    }

    @Test
    @Tag("write")
    void theLastSuperAdminMayGetTheSameRoleAgain() {
        central.needsMock("super admins who may be deleted");
        assign(onlySuperAdmin(), "Super Admin");
    }

    private String onlySuperAdmin() {
        List<JsonNode> all =
                central.asTenant().query("roleId", role("Super Admin")).all(ADMINS);
        for (JsonNode other : all.subList(1, all.size())) {
            central.asTenant()
                    .delete(ADMINS + "/{adminId}", other.path("id").asText())
                    .then()
                    .statusCode(200);
        }
        return all.get(0).path("id").asText();
    }

    private String assign(String admin, String role) {
        return central.asTenant()
                .post(ASSIGNMENTS, Map.of("roleId", role(role)), admin)
                .then()
                .statusCode(201)
                .body("roleId", is(role(role)))
                .extract()
                .path("id");
    }

    private String role(String name) {
        return central.any()
                .id(
                        "/common/v1/roles?type=predefined",
                        role -> role.path("name").asText().equalsIgnoreCase(name));
    }
}
