package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.sut.AccountKind;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Administrators of a partner, and the accounts in which they have roles. The API cannot delete them, so that scenarios that
 * create one are disruptive.
 */
@Tag("partner")
class PartnerAdminsSuite {
    private static final String ADMINS = "/partner/v1/admins";
    private static final String ADMIN = ADMINS + "/{adminId}";
    private static final String ASSIGNMENTS = ADMIN + "/role-assignments";
    private static final String ASSIGNMENT = ASSIGNMENTS + "/{assignmentId}";
    private static final Map<String, Object> SELF = Map.of("type", "self");
    private static final Map<String, Object> ALL_TENANTS = Map.of("type", "allManagedTenants");

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("disruptive")
    void aNewAdminIsReadBack() {
        String username = username();
        Map<String, Object> profile = Map.of("firstName", "Robin", "lastName", "Example", "phone", "+1-555-0100");
        Map<String, Object> requested =
                Map.of("username", username, "profile", profile, "roleAssignments", List.of(role("Admin", SELF)));
        String id = createAdmin(requested).path("id");
        central.asPartner()
                .get(ADMIN, id)
                .then()
                .statusCode(200)
                .body("username", is(username))
                .body("profile.firstName", is("Robin"))
                .body("profile.lastName", is("Example"))
                .body("profile.name", is("Robin Example"))
                .body("profile.phone", is("+1-555-0100"))
                .body("active", is(true))
                .body("primary", is(false))
                .body("roleAssignments.roleId", contains(roleId("Admin")))
                .body("roleAssignments.scope.type", contains("self"));
    }

    @ParameterizedTest
    @Tag("disruptive")
    @CsvSource({"firstName,Robin", "lastName,Example", "name,Robin Example", "phone,+1-555-0100"})
    void everyAdminHasAllNames(String member, String value) {
        Map<String, Object> requested = Map.of("username", username(), "profile", Map.of(member, value));
        String id = createAdmin(requested).path("id");
        central.asPartner()
                .get(ADMIN, id)
                .then()
                .statusCode(200)
                .body("profile." + member, is(value))
                .body("profile.name", not(emptyOrNullString()))
                .body("profile.firstName", notNullValue())
                .body("profile.lastName", notNullValue());
    }

    @Test
    @Tag("disruptive")
    void anExistingAddressIsAConflictInAnyCase() {
        String username = username();
        createAdmin(Map.of("username", username));
        central.asPartner()
                .post(ADMINS, Map.of("username", username.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("error", is("resourceConflict"));
    }

    @Test
    @Tag("disruptive")
    void anAdminIsFoundByAddressSearchAndRole() {
        String username = username();
        String id = createAdmin(Map.of("username", username, "roleAssignments", List.of(role("Help Desk", SELF))))
                .path("id");
        assertThat(ids(central.asPartner().query("email", username))).containsExactly(id);
        assertThat(ids(central.asPartner().query("search", username))).containsExactly(id);
        assertThat(ids(central.asPartner().query("roleId", roleId("Help Desk"))))
                .contains(id);
        assertThat(ids(central.asPartner().query("roleId", roleId("Read-only"))))
                .doesNotContain(id);
    }

    @Test
    @Tag("disruptive")
    void accessToATenantFollowsFromTheScope() {
        String one = createAdmin(withRole(tenant(central.tenantId()))).path("id");
        String all = createAdmin(withRole(ALL_TENANTS)).path("id");
        String none = createAdmin(withRole(SELF)).path("id");
        assertThat(ids(central.asPartner().query("withAccessToTenant", central.tenantId())))
                .contains(one, all)
                .doesNotContain(none);
        String other = anotherTenant();
        assertThat(ids(central.asPartner().query("withAccessToTenant", other)))
                .contains(all)
                .doesNotContain(one, none);
        assertThat(ids(central.asPartner().query("withAccessToTenant", CentralExtension.randomUuid())))
                .isEmpty();
    }

    @Test
    @Tag("disruptive")
    void anAdminMayHaveRolesOverDifferentAccounts() {
        String id = createAdmin(withRole(SELF)).path("id");
        String second = assignRole(id, role("Admin", tenant(central.tenantId())));
        central.asPartner()
                .get(ASSIGNMENTS, id)
                .then()
                .statusCode(200)
                .body("items.scope.type", containsInAnyOrder("self", "tenant"));
        central.asPartner()
                .get(ASSIGNMENT, id, second)
                .then()
                .statusCode(200)
                .body("roleId", is(roleId("Admin")))
                .body("scope.type", is("tenant"))
                .body("scope.id", is(central.tenantId()));
    }

    @Test
    @Tag("disruptive")
    void theSameRoleAssignmentIsNotStoredTwice() {
        String id = createAdmin(withRole(SELF)).path("id");
        String again = assignRole(id, role("Read-only", SELF));
        central.asPartner().get(ASSIGNMENTS, id).then().body("items.id", contains(again));
    }

    @Test
    @Tag("disruptive")
    void aTenantScopeNeedsATenantOfThePartner() {
        String id = createAdmin(Map.of("username", username())).path("id");
        assertRefused(400, id, role("Admin", Map.of("type", "tenant")));
        assertRefused(400, id, role("Admin", tenant(CentralExtension.randomUuid())));
        central.asPartner().get(ASSIGNMENTS, id).then().body("items", empty());
    }

    @Test
    @Tag("disruptive")
    void anUnknownRoleIsNotFoundWhenAssigned() {
        String id = createAdmin(Map.of("username", username())).path("id");
        assertRefused(404, id, Map.of("roleId", CentralExtension.randomUuid(), "scope", SELF));
    }

    @Test
    @Tag("write")
    void anUnknownRoleCreatesNoAdmin() {
        String username = username();
        Map<String, Object> unknown = Map.of("roleId", CentralExtension.randomUuid(), "scope", SELF);
        central.asPartner()
                .post(ADMINS, Map.of("username", username, "roleAssignments", List.of(unknown)))
                .then()
                .statusCode(400);
        assertThat(ids(central.asPartner().query("email", username))).isEmpty();
    }

    @Test
    @Tag("write")
    void aRoleForCredentialsCannotBeAssignedToAUser() {
        String service = partnerRole("/partner/v1/roles?principalType=service", "")
                .path("id")
                .asText();
        Map<String, Object> assignment = Map.of("roleId", service, "scope", SELF);
        central.asPartner()
                .post(ADMINS, Map.of("username", username(), "roleAssignments", List.of(assignment)))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anInvalidAddressIsABadRequest() {
        central.asPartner()
                .post(ADMINS, Map.of("username", "no-address"))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anUnknownAdminIsNotFound() {
        String unknown = CentralExtension.randomUuid();
        central.asPartner().get(ADMIN, unknown).then().statusCode(404);
        central.asPartner().get(ASSIGNMENTS, unknown).then().statusCode(404);
        central.asPartner()
                .get(ASSIGNMENT, unknown, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
        assertRefused(404, unknown, role("Admin", SELF));
    }

    @Test
    @Tag("disruptive")
    void aRemovedAssignmentIsNotFound() {
        String id = createAdmin(withRole(SELF)).path("id");
        String assignment = central.asPartner().get(ADMIN, id).path("roleAssignments[0].id");
        central.asPartner()
                .delete(ASSIGNMENT, id, assignment)
                .then()
                .statusCode(200)
                .body("deleted", is(true));
        central.asPartner().get(ASSIGNMENT, id, assignment).then().statusCode(404);
        central.asPartner().get(ADMIN, id).then().statusCode(200).body("roleAssignments", empty());
        central.asPartner()
                .delete(ASSIGNMENT, id, assignment)
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void thePrimaryAdminKeepsTheSuperRole() {
        central.needsMock("a primary admin who may lose the role");
        JsonNode primary = central.asPartner().all(ADMINS).stream()
                .filter(admin -> admin.path("primary").asBoolean())
                .findFirst()
                .orElseThrow();
        String id = primary.path("id").asText();
        createAdmin(Map.of("username", username(), "roleAssignments", List.of(role("Super Admin", ALL_TENANTS))));
        central.asPartner()
                .delete(ASSIGNMENT, id, primary.at("/roleAssignments/0/id").asText())
                .then()
                .statusCode(409);
        central.asPartner().get(ADMIN, id).then().body("roleAssignments.roleId", contains(roleId("Super Admin")));
    }

    @Test
    @Tag("disruptive")
    void adminsArePagedByNumber() {
        createAdmin(Map.of("username", username()));
        int count = central.asPartner().query("pageSize", 1).all(ADMINS).size();
        central.asPartner()
                .query("pageSize", 1)
                .query("pageTotal", true)
                .get(ADMINS)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("pages.items", is(count));
    }

    @Test
    @Tag("read")
    void aTenantCredentialMayNotReadPartnerAdmins() {
        central.asTenantItself().get(ADMINS).then().statusCode(403);
    }

    @Test
    @Tag("write")
    void aReadOnlyCredentialReadsAdminsAndCreatesNone() {
        Caller reader = central.as(AccountKind.PARTNER, READ_ONLY);
        reader.get(ADMINS).then().statusCode(200);
        reader.post(ADMINS, Map.of("username", username())).then().statusCode(403);
    }

    private Response createAdmin(Map<String, Object> admin) {
        return central.asPartner()
                .post(ADMINS, admin)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private String assignRole(String admin, Map<String, Object> assignment) {
        return central.asPartner()
                .post(ASSIGNMENTS, assignment, admin)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void assertRefused(int status, String admin, Map<String, Object> assignment) {
        central.asPartner().post(ASSIGNMENTS, assignment, admin).then().statusCode(status);
    }

    private Map<String, Object> withRole(Map<String, Object> scope) {
        return Map.of("username", username(), "roleAssignments", List.of(role("Read-only", scope)));
    }

    private Map<String, Object> role(String name, Map<String, Object> scope) {
        return Map.of("roleId", roleId(name), "scope", scope);
    }

    private static Map<String, Object> tenant(String id) {
        return Map.of("type", "tenant", "id", id);
    }

    /** The id of a predefined role. The names of these roles begin with {@code Partner}. */
    private String roleId(String name) {
        return partnerRole("/partner/v1/roles?type=predefined", "Partner " + name)
                .path("id")
                .asText();
    }

    private JsonNode partnerRole(String list, String name) {
        return central.asPartner().all(list).stream()
                .filter(role -> name.isEmpty() || role.path("name").asText().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    private String anotherTenant() {
        return central.asPartner().all("/partner/v1/tenants").stream()
                .map(tenant -> tenant.path("id").asText())
                .filter(id -> !id.equals(central.tenantId()))
                .findFirst()
                .orElseThrow();
    }

    private String username() {
        return central.named("admin") + "@example.com";
    }

    private static List<String> ids(Caller caller) {
        return caller.all(ADMINS).stream()
                .map(admin -> admin.path("id").asText())
                .toList();
    }
}
