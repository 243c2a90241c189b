package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The groups of a directory, and the membership of users, read and changed by the paths of groups. */
@Tag("common")
class UserGroupsSuite {
    private static final String GROUPS = "/common/v1/directory/user-groups";
    private static final String GROUP = GROUPS + "/{groupId}";
    private static final String MEMBERS = GROUP + "/users";
    private static final String MEMBER = MEMBERS + "/{userId}";
    private static final String USER = "/common/v1/directory/users/{userId}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers directory = new DirectoryUsers(central);

    @Test
    @Tag("write")
    void aNewGroupIsReadBackWithItsMembers() {
        String user = newUser();
        Response group = group(user);
        central.asTenant()
                .get(GROUP, group.<String>path("id"))
                .then()
                .statusCode(200)
                .body("name", is(group.<String>path("name")))
                .body("source.type", is("custom"))
                .body("tenant.id", is(central.tenantId()))
                .body("users.total", is(1))
                .body("users.itemsCount", is(1))
                .body("users.items.id", contains(user));
        central.asTenant().get(USER, user).then().body("groups.items.name", contains(group.<String>path("name")));
    }

    @Test
    @Tag("write")
    void groupNamesAreUnique() {
        String name = group().path("name");
        central.asTenant()
                .post(GROUPS, Map.of("name", name.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409);
        central.asTenant()
                .patch(GROUP, Map.of("name", name), group().<String>path("id"))
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void aGroupWithoutANameIsABadRequest() {
        central.asTenant()
                .post(GROUPS, Map.of("description", "nameless"))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("write")
    void anUnknownUserCreatesNoGroup() {
        String name = central.named("group");
        central.asTenant()
                .post(GROUPS, Map.of("name", name, "userIds", List.of(newUser(), CentralExtension.randomUuid())))
                .then()
                .statusCode(404);
        assertThat(central.asTenant().query("search", name).all(GROUPS)).isEmpty();
    }

    @Test
    @Tag("write")
    void aNewGroupNameIsShownByItsUsers() {
        String user = newUser();
        String id = group(user).path("id");
        String name = central.named("renamed");
        central.asTenant()
                .patch(GROUP, Map.of("name", name, "description", "of new fame"), id)
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("description", is("of new fame"))
                .body("users.total", is(1));
        central.asTenant().get(USER, user).then().body("groups.items.name", contains(name));
    }

    @Test
    @Tag("write")
    void onlyAnEmptyGroupCanBeDeleted() {
        String user = newUser();
        String id = group(user).path("id");
        central.asTenant().delete(GROUP, id).then().statusCode(409);
        central.asTenant().delete(MEMBER, id, user).then().statusCode(200).body("removed", is(true));
        central.asTenant().delete(GROUP, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(GROUP, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aMissingGroupIsNotFound() {
        String id = CentralExtension.randomUuid();
        central.asTenant().get(GROUP, id).then().statusCode(404);
        central.asTenant()
                .patch(GROUP, Map.of("name", central.named("group")), id)
                .then()
                .statusCode(404);
        central.asTenant().delete(GROUP, id).then().statusCode(404);
        central.asTenant().get(MEMBERS, id).then().statusCode(404);
        central.asTenant()
                .post(MEMBERS, Map.of("ids", List.of(newUser())), id)
                .then()
                .statusCode(404);
        central.asTenant().query("ids", newUser()).delete(MEMBERS, id).then().statusCode(404);
        central.asTenant().delete(MEMBER, id, newUser()).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void usersAreAddedAllOrNone() {
        String id = group().path("id");
        String first = newUser();
        String second = newUser();
        central.asTenant()
                .post(MEMBERS, Map.of("ids", List.of(first, CentralExtension.randomUuid())), id)
                .then()
                .statusCode(404);
        central.asTenant().get(GROUP, id).then().body("users.total", is(0));
        central.asTenant()
                .post(MEMBERS, Map.of("ids", List.of(first, second)), id)
                .then()
                .statusCode(201)
                .body("addedUsers.id", containsInAnyOrder(first, second));
        assertThat(members(id)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Tag("write")
    void addingAnExistingMemberHasNoEffect() {
        String user = newUser();
        String id = group(user).path("id");
        central.asTenant()
                .post(MEMBERS, Map.of("ids", List.of(user)), id)
                .then()
                .statusCode(201)
                .body("addedUsers", empty());
        central.asTenant().get(GROUP, id).then().body("users.total", is(1));
    }

    @Test
    @Tag("write")
    void addingWithoutIdsIsABadRequest() {
        String id = group().path("id");
        central.asTenant().post(MEMBERS, Map.of("ids", List.of()), id).then().statusCode(400);
        central.asTenant().post(MEMBERS, Map.of(), id).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void membersAreRemovedAndUnknownIdsAreReported() {
        String user = newUser();
        String unknown = CentralExtension.randomUuid();
        String id = group(user).path("id");
        central.asTenant()
                .query("ids", user, unknown)
                .delete(MEMBERS, id)
                .then()
                .statusCode(200)
                .body("removedUsers.id", contains(user))
                .body("errors.usersNotFound", contains(unknown));
        assertThat(members(id)).isEmpty();
        central.asTenant().get(USER, user).then().body("groups.total", is(0));
    }

    @Test
    @Tag("write")
    void aCompleteRemovalHasNoErrors() {
        String user = newUser();
        String id = group(user).path("id");
        central.asTenant()
                .query("ids", user)
                .delete(MEMBERS, id)
                .then()
                .statusCode(200)
                .body("", not(hasKey("errors")));
    }

    @Test
    @Tag("write")
    void aUserWhoIsNotAMemberCannotBeRemoved() {
        central.asTenant()
                .delete(MEMBER, group().<String>path("id"), newUser())
                .then()
                .statusCode(200)
                .body("removed", is(false));
    }

    @Test
    @Tag("write")
    void theMembersCanBeSearchedAndFiltered() {
        Response user = directory.createUser();
        String id = group(user.path("id"), newUser()).path("id");
        Caller tenant = central.asTenant();
        String address = user.path("email");
        tenant.query("search", address)
                .query("searchFields", "email")
                .get(MEMBERS, id)
                .then()
                .body("items.id", contains(user.<String>path("id")));
        tenant.query("sourceType", "azureActiveDirectory")
                .get(MEMBERS, id)
                .then()
                .body("items", empty());
        tenant.query("domain", "nowhere.example.com").get(MEMBERS, id).then().body("items", empty());
        tenant.query("pageSize", 1)
                .query("pageTotal", true)
                .get(MEMBERS, id)
                .then()
                .body("pages.total", is(2));
    }

    @Test
    @Tag("write")
    void aSearchWithoutFieldsMatchesTheName() {
        String word = central.named("word");
        String id = central.asTenant()
                .post(GROUPS, Map.of("name", central.named("group"), "description", "about " + word))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(central.asTenant().query("search", word).all(GROUPS)).isEmpty();
        central.asTenant()
                .query("search", word)
                .query("searchFields", "description")
                .get(GROUPS)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    @Tag("write")
    void theListIsFilteredByUser() {
        String user = newUser();
        String id = group(user).path("id");
        group();
        central.asTenant()
                .query("userId", user)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.users.items.id", contains(contains(user)));
    }

    @Test
    @Tag("write")
    void theListIsFilteredBySource() {
        String id = group().path("id");
        Caller tenant = central.asTenant();
        assertThat(ids(tenant.query("sourceType", "custom").all(GROUPS))).contains(id);
        assertThat(ids(tenant.query("sourceType", "activeDirectory").all(GROUPS)))
                .doesNotContain(id);
        assertThat(tenant.query("domain", "nowhere.example.com").all(GROUPS)).isEmpty();
    }

    @Test
    @Tag("write")
    void aGroupOfAnotherDirectoryIsReadOnly() {
        JsonNode synced = central.any().item(GROUPS, group -> !isCustom(group));
        String id = synced.path("id").asText();
        String user = newUser();
        central.asTenant()
                .patch(GROUP, Map.of("description", "other"), id)
                .then()
                .statusCode(409);
        central.asTenant().delete(GROUP, id).then().statusCode(409);
        central.asTenant()
                .post(MEMBERS, Map.of("ids", List.of(user)), id)
                .then()
                .statusCode(409);
        central.asTenant().query("ids", user).delete(MEMBERS, id).then().statusCode(409);
        central.asTenant().delete(MEMBER, id, user).then().statusCode(409);
        assertThat(central.asTenant().read(GROUP, id)).isEqualTo(synced);
    }

    @Test
    @Tag("write")
    void aUserOfAnotherDirectoryCannotJoinAGroup() {
        String synced = central.any().id("/common/v1/directory/users", user -> !isCustom(user));
        String id = group().path("id");
        central.asTenant()
                .post(MEMBERS, Map.of("ids", List.of(newUser(), synced)), id)
                .then()
                .statusCode(409);
        assertThat(members(id)).isEmpty();
        central.asTenant()
                .post(GROUPS, Map.of("name", central.named("group"), "userIds", List.of(synced)))
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayReadOnly() {
        central.as(READ_ONLY).get(GROUPS).then().statusCode(200);
        central.as(READ_ONLY)
                .post(GROUPS, Map.of("name", central.named("group")))
                .then()
                .statusCode(403);
    }

    private static boolean isCustom(JsonNode entry) {
        return entry.at("/source/type").asText().equals("custom");
    }

    private String newUser() {
        return directory.createUser().path("id");
    }

    private Response group(String... users) {
        return central.asTenant()
                .post(GROUPS, Map.of("name", central.named("group"), "userIds", List.of(users)))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private List<String> members(String groupId) {
        return ids(central.asTenant().all(MEMBERS, groupId));
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
