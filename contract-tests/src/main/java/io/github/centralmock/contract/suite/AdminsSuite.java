package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators of a tenant, who are users of its directory. */
@Tag("common")
class AdminsSuite {
    private static final String ADMINS = "/common/v1/admins";
    private static final String ADMIN = ADMINS + "/{adminId}";
    private static final String USER = "/common/v1/directory/users/{userId}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers directory = new DirectoryUsers(central);

    @Test
    @Tag("write")
    void aUserOfTheDirectoryBecomesAnAdmin() {
        Response user = directory.createUser();
        String userId = user.path("id");
        String id = directory.createAdmin(userId, role("Help Desk")).path("id");
        central.asTenant()
                .get(ADMIN, id)
                .then()
                .statusCode(200)
                .body("tenant.id", is(central.tenantId()))
                .body("users.id", contains(userId))
                .body("profile.name", is(user.<String>path("name")))
                .body("profile.email", is(user.<String>path("email")))
                .body("roleAssignments.roleId", contains(role("Help Desk")));
        assertThat(ids(central.asTenant())).contains(id);
    }

    @Test
    @Tag("write")
    void anAdminMayBeCreatedWithoutARole() {
        String userId = directory.createUser().path("id");
        central.asTenant()
                .post(ADMINS, Map.of("userId", userId))
                .then()
                .statusCode(201)
                .body("roleAssignments", empty());
    }

    @Test
    @Tag("write")
    void aUserOutsideTheDirectoryCannotBecomeAnAdmin() {
        central.asTenant()
                .post(ADMINS, DirectoryUsers.newAdmin(CentralExtension.randomUuid(), role("Admin")))
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void anUnknownRoleCreatesNoAdmin() {
        String userId = directory.createUser().path("id");
        central.asTenant()
                .post(ADMINS, DirectoryUsers.newAdmin(userId, CentralExtension.randomUuid()))
                .then()
                .statusCode(404);
        assertThat(central.asTenant().all(ADMINS))
                .noneMatch(admin -> admin.at("/users/0/id").asText().equals(userId));
    }

    @Test
    @Tag("write")
    void aUserBecomesAnAdminOnlyOnce() {
        String userId = directory.createUser().path("id");
        directory.createAdmin(userId, role("Admin"));
        central.asTenant()
                .post(ADMINS, DirectoryUsers.newAdmin(userId, role("Help Desk")))
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void aUserWithoutAnEmailAddressCannotBecomeAnAdmin() {
        String userId =
                directory.create(Map.of("name", central.named("no address"))).path("id");
        central.asTenant()
                .post(ADMINS, DirectoryUsers.newAdmin(userId, role("Admin")))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void aRoleForCredentialsCannotBeAssignedToAUser() {
        String userId = directory.createUser().path("id");
        central.asTenant()
                .post(ADMINS, DirectoryUsers.newAdmin(userId, serviceRole()))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void aRenamedUserIsRenamedInTheListOfAdmins() {
        String userId = directory.createUser().path("id");
        String id = directory.createAdmin(userId, role("Admin")).path("id");
        String renamed = central.named("renamed");
        central.asTenant().patch(USER, Map.of("name", renamed), userId).then().statusCode(200);
        central.asTenant()
                .get(ADMIN, id)
                .then()
                .body("profile.name", is(renamed))
                .body("users.name", contains(renamed));
        assertThat(ids(central.asTenant().query("search", renamed))).containsExactly(id);
    }

    @Test
    @Tag("write")
    void adminsAreFoundByTheRoleTheyHold() {
        String id = directory.createAdmin(role("Help Desk")).path("id");
        assertThat(ids(central.asTenant().query("roleId", role("Help Desk")))).contains(id);
        assertThat(ids(central.asTenant().query("roleId", role("Read-only")))).doesNotContain(id);
    }

    @Test
    @Tag("write")
    void adminsAreFoundByTheirSignInAddress() {
        Response admin = directory.createAdmin(role("Admin"));
        String address = admin.path("profile.email");
        Caller search = central.asTenant().query("search", address.toUpperCase(Locale.ROOT));
        assertThat(ids(search)).containsExactly(admin.<String>path("id"));
        assertThat(ids(search.query("searchFields", "username"))).containsExactly(admin.<String>path("id"));
    }

    @Test
    @Tag("write")
    void adminsAreSortedAndPaged() {
        directory.createAdmin(role("Admin"));
        directory.createAdmin(role("Admin"));
        List<JsonNode> sorted = central.asTenant()
                .query("sort", "profile.email:desc")
                .query("pageSize", 1)
                .all(ADMINS);
        assertThat(sorted).hasSizeGreaterThan(1);
        assertThat(sorted)
                .extracting(admin -> admin.at("/profile/email").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        central.asTenant()
                .query("pageSize", 1)
                .query("pageTotal", true)
                .get(ADMINS)
                .then()
                .body("pages.items", is(sorted.size()))
                .body("pages.maxSize", is(100));
    }

    @Test
    @Tag("write")
    void aDeletedAdminStaysInTheDirectory() {
        String userId = directory.createUser().path("id");
        String id = directory.createAdmin(userId, role("Admin")).path("id");
        central.asTenant().delete(ADMIN, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(ADMIN, id).then().statusCode(404);
        central.asTenant().get(USER, userId).then().statusCode(200);
        directory.createAdmin(userId, role("Help Desk"));
    }

    @Test
    @Tag("write")
    void deletingAnUnknownAdminIsNotFound() {
        central.asTenant().delete(ADMIN, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("read")
    void everyTenantHasASuperAdmin() {
        assertThat(ids(central.asTenant().query("roleId", role("Super Admin")))).isNotEmpty();
        assertThat(ids(central.asSecondTenant().query("roleId", role("Super Admin"))))
                .isNotEmpty();
    }

    @Test
    @Tag("write")
    void aSuperAdminWhoIsNotTheLastCanBeDeleted() {
        String id = directory.createAdmin(role("Super Admin")).path("id");
        central.asTenant().delete(ADMIN, id).then().statusCode(200).body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void theLastSuperAdminCannotBeDeleted() {
        central.needsMock("super admins who may be deleted");
        List<String> all = ids(central.asTenant().query("roleId", role("Super Admin")));
        for (String other : all.subList(1, all.size())) {
            central.asTenant().delete(ADMIN, other).then().statusCode(200);
        }
        central.asTenant().delete(ADMIN, all.get(0)).then().statusCode(409).body("error", is("resourceConflict"));
        directory.createAdmin(role("Super Admin"));
        central.asTenant().delete(ADMIN, all.get(0)).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void onlyTheRequestedFieldsOfAnAdminAreReturned() {
        String id = directory.createAdmin(role("Admin")).path("id");
        central.asTenant()
                .query("fields", "profile")
                .get(ADMIN, id)
                .then()
                .body("keySet()", not(hasItem("roleAssignments")))
                .body("id", is(id));
    }

    @Test
    @Tag("write")
    void aReadOnlyCredentialReadsAdminsAndCreatesNone() {
        central.as(READ_ONLY).get(ADMINS).then().statusCode(200);
        central.as(READ_ONLY)
                .post(ADMINS, DirectoryUsers.newAdmin(CentralExtension.randomUuid(), role("Admin")))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void anAdminOfOneTenantIsUnknownToAnother() {
        String id = directory.createAdmin(role("Admin")).path("id");
        central.asSecondTenant().get(ADMIN, id).then().statusCode(404);
    }

    private String role(String name) {
        return central.any()
                .id(
                        "/common/v1/roles?type=predefined",
                        role -> role.path("name").asText().equalsIgnoreCase(name));
    }

    private String serviceRole() {
        return central.any().id("/common/v1/roles?principalType=service", role -> true);
    }

    private static List<String> ids(Caller caller) {
        return caller.all(ADMINS).stream()
                .map(admin -> admin.path("id").asText())
                .toList();
    }
}
