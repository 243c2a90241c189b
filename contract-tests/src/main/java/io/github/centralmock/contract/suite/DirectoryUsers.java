package io.github.centralmock.contract.suite;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Creates users in the tenant's directory, puts them into groups, and makes them administrators. */
final class DirectoryUsers {
    private static final String USERS = "/common/v1/directory/users";
    private static final String GROUPS = "/common/v1/directory/user-groups";
    private static final String ADMINS = "/common/v1/admins";

    private final CentralExtension central;

    DirectoryUsers(CentralExtension central) {
        this.central = central;
    }

    /** Creates a user with an e-mail address for signing in. */
    Response createUser() {
        String name = central.named("user");
        return create(
                Map.of("name", name, "firstName", "Robin", "lastName", "Example", "email", name + "@example.com"));
    }

    Response create(Map<String, Object> user) {
        return central.asTenant()
                .post(USERS, user)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Creates a user and makes the user an administrator with this role. */
    Response createAdmin(String roleId) {
        return createAdmin(createUser().path("id"), roleId);
    }

    /** Makes a user an administrator with this role. */
    Response createAdmin(String userId, String roleId) {
        return central.asTenant()
                .post(ADMINS, newAdmin(userId, roleId))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Creates a group without members and returns its id. */
    String createGroup() {
        return central.asTenant()
                .post(GROUPS, Map.of("name", central.named("group")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Creates a user in these groups and returns the id of the user. */
    String createMember(String... groups) {
        return create(Map.of("name", central.named("member"), "groupIds", List.of(groups)))
                .path("id");
    }

    static Map<String, Object> newAdmin(String userId, String roleId) {
        return Map.of("userId", userId, "roleAssignments", List.of(Map.of("roleId", roleId)));
    }
}
