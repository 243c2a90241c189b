package io.github.centralmock.contract.suite;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** People whom a scenario enters into the tenant's directory, puts into groups, and makes administrators. */
final class DirectoryUsers {
    private static final String USERS = "/common/v1/directory/users";
    private static final String GROUPS = "/common/v1/directory/user-groups";
    private static final String ADMINS = "/common/v1/admins";

    private final CentralExtension central;

    DirectoryUsers(CentralExtension central) {
        this.central = central;
    }

    /** A new person with an e-mail address to sign in with. */
    Response user() {
        String name = central.named("person");
        return entered(
                Map.of("name", name, "firstName", "Robin", "lastName", "Example", "email", name + "@example.com"));
    }

    Response entered(Map<String, Object> user) {
        return central.asTenant()
                .post(USERS, user)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** A new person, made an administrator with this role. */
    Response admin(String roleId) {
        return admin(user().path("id"), roleId);
    }

    /** A person made an administrator with this role. */
    Response admin(String userId, String roleId) {
        return central.asTenant()
                .post(ADMINS, newAdmin(userId, roleId))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** A new group without members; its id. */
    String group() {
        return central.asTenant()
                .post(GROUPS, Map.of("name", central.named("group")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A new person in these groups; its id. */
    String member(String... groups) {
        return entered(Map.of("name", central.named("member"), "groupIds", List.of(groups)))
                .path("id");
    }

    static Map<String, Object> newAdmin(String userId, String roleId) {
        return Map.of("userId", userId, "roleAssignments", List.of(Map.of("roleId", roleId)));
    }
}
