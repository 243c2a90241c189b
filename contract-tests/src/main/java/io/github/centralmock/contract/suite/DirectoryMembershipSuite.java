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

/** The membership of users in groups, read and changed by the paths of users. */
@Tag("common")
class DirectoryMembershipSuite {
    private static final String USERS = "/common/v1/directory/users";
    private static final String USER = USERS + "/{userId}";
    private static final String GROUPS_OF_USER = USER + "/groups";
    private static final String GROUPS = "/common/v1/directory/user-groups";
    private static final String GROUP = GROUPS + "/{groupId}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers directory = new DirectoryUsers(central);

    @Test
    @Tag("write")
    void aDeletedUserIsRemovedFromItsGroups() {
        String group = directory.createGroup();
        String id = directory.createMember(group);
        central.asTenant().delete(USER, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(USER, id).then().statusCode(404);
        central.asTenant().get(GROUP, group).then().body("users.total", is(0)).body("users.items", empty());
    }

    @Test
    @Tag("write")
    void aUserCreatedWithGroupsIsTheirMember() {
        String group = directory.createGroup();
        String id = directory.createMember(group);
        central.asTenant().get(USER, id).then().body("groups.total", is(1)).body("groups.items.id", contains(group));
        central.asTenant().get(GROUP, group).then().body("users.items.id", contains(id));
    }

    @Test
    @Tag("write")
    void anUnknownGroupCreatesNoUser() {
        String name = central.named("rejected");
        central.asTenant()
                .post(
                        USERS,
                        Map.of(
                                "name",
                                name,
                                "groupIds",
                                List.of(directory.createGroup(), CentralExtension.randomUuid())))
                .then()
                .statusCode(404);
        assertThat(central.asTenant().query("search", name).all(USERS)).isEmpty();
    }

    @Test
    @Tag("write")
    void aUserIsAddedToAllRequestedGroupsOrToNone() {
        String id = directory.createUser().path("id");
        String group = directory.createGroup();
        central.asTenant()
                .post(GROUPS_OF_USER, ids(group, CentralExtension.randomUuid()), id)
                .then()
                .statusCode(404);
        central.asTenant().get(USER, id).then().body("groups.total", is(0));
        central.asTenant()
                .post(GROUPS_OF_USER, ids(group), id)
                .then()
                .statusCode(201)
                .body("addedToGroups.id", contains(group));
        assertThat(groupsOf(id)).containsExactly(group);
    }

    @Test
    @Tag("write")
    void removingAUserFromGroupsReportsTheUnknownGroups() {
        String group = directory.createGroup();
        String id = directory.createMember(group);
        String unknown = CentralExtension.randomUuid();
        central.asTenant()
                .query("ids", group + "," + unknown)
                .delete(GROUPS_OF_USER, id)
                .then()
                .statusCode(200)
                .body("removedFromGroups.id", contains(group))
                .body("errors.groupsNotFound", contains(unknown));
        assertThat(groupsOf(id)).isEmpty();
    }

    @Test
    @Tag("write")
    void withoutIdsAUserStaysInAllGroups() {
        central.needsMock("a documented answer (the answer of the real service is not known)");
        String group = directory.createGroup();
        String id = directory.createMember(group);
        central.asTenant().delete(GROUPS_OF_USER, id).then().statusCode(200).body("removedFromGroups", empty());
        assertThat(groupsOf(id)).containsExactly(group);
    }

    @Test
    @Tag("write")
    void aUserRemovedFromOneGroupStaysInTheOther() {
        String removedGroup = directory.createGroup();
        String remainingGroup = directory.createGroup();
        String id = directory.createMember(removedGroup, remainingGroup);
        central.asTenant()
                .delete(GROUPS_OF_USER + "/{groupId}", id, removedGroup)
                .then()
                .statusCode(200)
                .body("removed", is(true));
        assertThat(groupsOf(id)).containsExactly(remainingGroup);
        central.asTenant()
                .delete(GROUPS_OF_USER + "/{groupId}", id, removedGroup)
                .then()
                .statusCode(200)
                .body("removed", is(false));
    }

    @Test
    @Tag("write")
    void theGroupsOfAUserCanBeSearchedAndFiltered() {
        String group = directory.createGroup();
        String id = directory.createMember(group, directory.createGroup());
        String name = central.asTenant().read(GROUP, group).path("name").asText();
        central.asTenant()
                .query("search", name)
                .query("sourceType", "custom")
                .get(GROUPS_OF_USER, id)
                .then()
                .statusCode(200)
                .body("items.id", contains(group));
        central.asTenant()
                .query("sourceType", "activeDirectory")
                .get(GROUPS_OF_USER, id)
                .then()
                .body("items", empty());
        central.asTenant()
                .query("domain", "nowhere.example.com")
                .get(GROUPS_OF_USER, id)
                .then()
                .body("items", empty());
    }

    @Test
    @Tag("read")
    void theGroupsOfAnUnknownUserAreNotFound() {
        central.asTenant()
                .get(GROUPS_OF_USER, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
        central.asTenant().get(USER, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void theListIsFilteredByGroup() {
        String group = directory.createGroup();
        String id = directory.createMember(group);
        directory.createUser();
        assertThat(ids(central.asTenant().query("groupId", group).all(USERS))).containsExactly(id);
        assertThat(central.asTenant()
                        .query("groupId", CentralExtension.randomUuid())
                        .all(USERS))
                .isEmpty();
    }

    @Test
    @Tag("write")
    void theListShowsTheGroupsOfEachUser() {
        String group = directory.createGroup();
        String id = directory.createMember(group);
        central.asTenant()
                .query("ids", id)
                .get(USERS)
                .then()
                .body("items.groups.items.id", contains(contains(group)))
                .body("items.groups.total", contains(1));
    }

    @Test
    @Tag("write")
    void aUserOfAnotherDirectoryIsReadOnly() {
        JsonNode synced = central.any()
                .item(USERS, user -> !user.at("/source/type").asText().equals("custom"));
        String id = synced.path("id").asText();
        central.asTenant().patch(USER, Map.of("lastName", "Other"), id).then().statusCode(409);
        central.asTenant().delete(USER, id).then().statusCode(409);
        central.asTenant()
                .post(GROUPS_OF_USER, ids(directory.createGroup()), id)
                .then()
                .statusCode(409);
        central.asTenant()
                .query("ids", directory.createGroup())
                .delete(GROUPS_OF_USER, id)
                .then()
                .statusCode(409);
        central.asTenant()
                .delete(GROUPS_OF_USER + "/{groupId}", id, directory.createGroup())
                .then()
                .statusCode(409);
        assertThat(central.asTenant().read(USER, id)).isEqualTo(synced);
    }

    @Test
    @Tag("write")
    void aNewUserCannotJoinAGroupOfAnotherDirectory() {
        String synced = central.any()
                .id(GROUPS, group -> !group.at("/source/type").asText().equals("custom"));
        central.asTenant()
                .post(USERS, Map.of("name", central.named("user"), "groupIds", List.of(synced)))
                .then()
                .statusCode(409);
        String id = directory.createUser().path("id");
        central.asTenant().post(GROUPS_OF_USER, ids(synced), id).then().statusCode(409);
    }

    private List<String> groupsOf(String userId) {
        return ids(central.asTenant().all(GROUPS_OF_USER, userId));
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    private static Map<String, Object> ids(String... ids) {
        return Map.of("ids", List.of(ids));
    }
}
