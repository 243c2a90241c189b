package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
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

/** The users of a directory: how they are created, changed, found and deleted. */
@Tag("common")
class DirectoryUsersSuite {
    private static final String USERS = "/common/v1/directory/users";
    private static final String USER = USERS + "/{userId}";
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{id}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers directory = new DirectoryUsers(central);

    @Test
    @Tag("write")
    void aNewUserIsReadBackWithTenantAndSource() {
        Response user = directory.createUser();
        central.asTenant()
                .get(USER, user.<String>path("id"))
                .then()
                .statusCode(200)
                .body("name", is(user.<String>path("name")))
                .body("email", is(user.<String>path("email")))
                .body("source.type", is("custom"))
                .body("tenant.id", is(central.tenantId()))
                .body("groups.total", is(0))
                .body("groups.itemsCount", is(0))
                .body("groups.items", empty());
    }

    @Test
    @Tag("write")
    void aMissingFullNameIsMadeOfFirstAndLastName() {
        directory
                .create(Map.of("firstName", "Robin", "lastName", "Example"))
                .then()
                .body("name", is("Robin Example"));
    }

    @Test
    @Tag("write")
    void aUserWithoutAnyNameIsRefused() {
        central.asTenant().post(USERS, Map.of()).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void anEmailAddressIsUniqueInTheDirectory() {
        String address = directory.createUser().path("email");
        central.asTenant()
                .post(USERS, Map.of("name", central.named("other"), "email", address.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409);
        String other = directory.createUser().path("id");
        central.asTenant().patch(USER, Map.of("email", address), other).then().statusCode(409);
    }

    @Test
    @Tag("write")
    void severalUsersMayHaveNoEmailAddress() {
        directory.create(Map.of("name", central.named("one")));
        directory.create(Map.of("name", central.named("another")));
    }

    @Test
    @Tag("write")
    void aUserKeepsItsEmailAddressInAnUpdate() {
        Response user = directory.createUser();
        central.asTenant()
                .patch(USER, Map.of("email", user.<String>path("email")), user.<String>path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("write")
    void anUpdateChangesOnlyTheGivenMembers() {
        Response user = directory.createUser();
        String id = user.path("id");
        central.asTenant()
                .patch(USER, Map.of("lastName", "Sample", "exchangeLogin", "robin.sample"), id)
                .then()
                .statusCode(200);
        central.asTenant()
                .get(USER, id)
                .then()
                .body("lastName", is("Sample"))
                .body("exchangeLogin", is("robin.sample"))
                .body("firstName", is("Robin"))
                .body("email", is(user.<String>path("email")));
    }

    @Test
    @Tag("disruptive")
    void aNewNameIsShownByTheEndpointsOfTheUser() {
        JsonNode endpoint = endpointOfAChangeableUser();
        String oldName = endpoint.at("/associatedPerson/name").asText();
        String name = central.named("renamed");
        central.asTenant()
                .patch(
                        USER,
                        Map.of("name", name),
                        endpoint.at("/associatedPerson/id").asText())
                .then()
                .statusCode(200);
        JsonNode after = central.asTenant().read(ENDPOINT, endpoint.path("id").asText());
        assertThat(after.at("/associatedPerson/name").asText()).isEqualTo(name);
        assertThat(after.at("/associatedPerson/viaLogin")).isEqualTo(endpoint.at("/associatedPerson/viaLogin"));
        assertThat(endpointsUsedBy(name)).contains(endpoint.path("id").asText());
        assertThat(endpointsUsedBy(oldName)).doesNotContain(endpoint.path("id").asText());
    }

    @Test
    @Tag("disruptive")
    void theEndpointsOfADeletedUserShowOnlyTheLogin() {
        JsonNode endpoint = endpointOfAChangeableUser();
        central.asTenant()
                .delete(USER, endpoint.at("/associatedPerson/id").asText())
                .then()
                .statusCode(200);
        JsonNode after = central.asTenant().read(ENDPOINT, endpoint.path("id").asText());
        assertThat(after.at("/associatedPerson").has("id")).isFalse();
        assertThat(after.at("/associatedPerson").has("name")).isFalse();
        assertThat(after.at("/associatedPerson/viaLogin")).isEqualTo(endpoint.at("/associatedPerson/viaLogin"));
        assertThat(endpointsUsedBy(endpoint.at("/associatedPerson/name").asText()))
                .doesNotContain(endpoint.path("id").asText());
    }

    @Test
    @Tag("write")
    void anInvalidAddressIsRefused() {
        central.asTenant()
                .post(USERS, Map.of("name", central.named("user"), "email", "nowhere"))
                .then()
                .statusCode(400);
        String id = directory.createUser().path("id");
        central.asTenant().patch(USER, Map.of("email", "nowhere"), id).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void anEmptyAddressRemovesTheAddress() {
        String id = directory.createUser().path("id");
        central.asTenant().patch(USER, Map.of("email", ""), id).then().statusCode(200);
        central.asTenant().get(USER, id).then().body("", not(hasKey("email")));
    }

    @Test
    @Tag("write")
    void theSignInAddressOfAnAdminCannotBeRemoved() {
        Response user = directory.createUser();
        String id = user.path("id");
        directory.createAdmin(id, anyRole());
        central.asTenant().patch(USER, Map.of("email", ""), id).then().statusCode(409);
        central.asTenant().get(USER, id).then().body("email", is(user.<String>path("email")));
    }

    @Test
    @Tag("write")
    void aUserWhoIsAnAdminCannotBeDeleted() {
        String id = directory.createUser().path("id");
        directory.createAdmin(id, anyRole());
        central.asTenant().delete(USER, id).then().statusCode(409);
        central.asTenant().get(USER, id).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void deletingAMissingUserStillAnswersDeleted() {
        central.asTenant()
                .delete(USER, CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void aDeletedAddressMayBeUsedAgain() {
        Response user = directory.createUser();
        central.asTenant().delete(USER, user.<String>path("id")).then().statusCode(200);
        directory.create(Map.of("name", central.named("successor"), "email", user.<String>path("email")));
    }

    @Test
    @Tag("write")
    void aSearchWithoutFieldsMatchesTheFullName() {
        Response user =
                directory.create(Map.of("name", central.named("full"), "exchangeLogin", central.named("login")));
        String id = user.path("id");
        Caller tenant = central.asTenant();
        assertThat(ids(tenant.query("search", user.<String>path("name").toUpperCase(Locale.ROOT))
                        .all(USERS)))
                .containsExactly(id);
        String login = user.path("exchangeLogin");
        assertThat(tenant.query("search", login).all(USERS)).isEmpty();
        assertThat(ids(tenant.query("search", login)
                        .query("searchFields", "exchangeLogin")
                        .all(USERS)))
                .containsExactly(id);
        tenant.query("searchFields", "shoeSize").get(USERS).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void theListIsFilteredBySource() {
        String id = directory.createUser().path("id");
        Caller tenant = central.asTenant();
        assertThat(ids(tenant.query("sourceType", "custom").all(USERS))).contains(id);
        assertThat(ids(tenant.query("sourceType", "activeDirectory").all(USERS)))
                .doesNotContain(id);
        assertThat(ids(tenant.query("domain", "nowhere.example.com").all(USERS)))
                .isEmpty();
        tenant.query("sourceType", "custom").get(USERS).then().body("items.source.type", everyItem(is("custom")));
    }

    @Test
    @Tag("write")
    void theListIsSortedByKnownFieldsOnly() {
        directory.createUser();
        directory.createUser();
        List<String> names = central.asTenant().query("sort", "name:desc").all(USERS).stream()
                .map(user -> user.path("name").asText().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).isSortedAccordingTo(Comparator.reverseOrder());
        central.asTenant().query("sort", "groups").get(USERS).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayReadOnly() {
        central.as(READ_ONLY).get(USERS).then().statusCode(200);
        central.as(READ_ONLY)
                .post(USERS, Map.of("name", central.named("user")))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void aUserOfOneTenantIsUnknownToAnother() {
        central.asSecondTenant()
                .get(USER, directory.createUser().<String>path("id"))
                .then()
                .statusCode(404);
    }

    private JsonNode endpointOfAChangeableUser() {
        central.needsMock("users that may be renamed or deleted");
        return central.any().item(ENDPOINTS, this::isUsedByDirectoryUser);
    }

    private List<String> endpointsUsedBy(String userName) {
        return central.asTenant().query("associatedPersonContains", userName).all(ENDPOINTS).stream()
                .map(endpoint -> endpoint.path("id").asText())
                .toList();
    }

    private boolean isUsedByDirectoryUser(JsonNode endpoint) {
        String user = endpoint.at("/associatedPerson/id").asText();
        return endpoint.at("/associatedPerson").hasNonNull("name")
                && !user.isEmpty()
                && isCustom(user)
                && central.asTenant().all("/common/v1/admins").stream()
                        .noneMatch(admin -> admin.at("/users/0/id").asText().equals(user));
    }

    private boolean isCustom(String userId) {
        Response user = central.asTenant().get(USER, userId);
        return user.statusCode() == 200 && user.path("source.type").equals("custom");
    }

    private String anyRole() {
        return central.any().id("/common/v1/roles?principalType=user", role -> true);
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
