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

/** The people of a directory: how they are entered, changed, found and deleted. */
@Tag("common")
class DirectoryUsersSuite {
    private static final String USERS = "/common/v1/directory/users";
    private static final String USER = USERS + "/{userId}";
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{id}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers people = new DirectoryUsers(central);

    @Test
    @Tag("write")
    void aNewUserIsReadBackWithTenantAndSource() {
        Response user = people.user();
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
        people.entered(Map.of("firstName", "Robin", "lastName", "Example"))
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
        String address = people.user().path("email");
        central.asTenant()
                .post(USERS, Map.of("name", central.named("other"), "email", address.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409);
        String other = people.user().path("id");
        central.asTenant().patch(USER, Map.of("email", address), other).then().statusCode(409);
    }

    @Test
    @Tag("write")
    void severalUsersMayHaveNoEmailAddress() {
        people.entered(Map.of("name", central.named("one")));
        people.entered(Map.of("name", central.named("another")));
    }

    @Test
    @Tag("write")
    void aUserKeepsItsEmailAddressInAnUpdate() {
        Response user = people.user();
        central.asTenant()
                .patch(USER, Map.of("email", user.<String>path("email")), user.<String>path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("write")
    void anUpdateChangesOnlyTheGivenMembers() {
        Response user = people.user();
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
        JsonNode machine = machineOfAPersonWhoMayBeChanged();
        String former = machine.at("/associatedPerson/name").asText();
        String name = central.named("renamed");
        central.asTenant()
                .patch(
                        USER,
                        Map.of("name", name),
                        machine.at("/associatedPerson/id").asText())
                .then()
                .statusCode(200);
        JsonNode after = central.asTenant().read(ENDPOINT, machine.path("id").asText());
        assertThat(after.at("/associatedPerson/name").asText()).isEqualTo(name);
        assertThat(after.at("/associatedPerson/viaLogin")).isEqualTo(machine.at("/associatedPerson/viaLogin"));
        assertThat(machinesOf(name)).contains(machine.path("id").asText());
        assertThat(machinesOf(former)).doesNotContain(machine.path("id").asText());
    }

    @Test
    @Tag("disruptive")
    void theEndpointsOfADeletedUserShowOnlyTheLogin() {
        JsonNode machine = machineOfAPersonWhoMayBeChanged();
        central.asTenant()
                .delete(USER, machine.at("/associatedPerson/id").asText())
                .then()
                .statusCode(200);
        JsonNode after = central.asTenant().read(ENDPOINT, machine.path("id").asText());
        assertThat(after.at("/associatedPerson").has("id")).isFalse();
        assertThat(after.at("/associatedPerson").has("name")).isFalse();
        assertThat(after.at("/associatedPerson/viaLogin")).isEqualTo(machine.at("/associatedPerson/viaLogin"));
        assertThat(machinesOf(machine.at("/associatedPerson/name").asText()))
                .doesNotContain(machine.path("id").asText());
    }

    @Test
    @Tag("write")
    void anInvalidAddressIsRefused() {
        central.asTenant()
                .post(USERS, Map.of("name", central.named("person"), "email", "nowhere"))
                .then()
                .statusCode(400);
        String id = people.user().path("id");
        central.asTenant().patch(USER, Map.of("email", "nowhere"), id).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void anEmptyAddressRemovesTheAddress() {
        String id = people.user().path("id");
        central.asTenant().patch(USER, Map.of("email", ""), id).then().statusCode(200);
        central.asTenant().get(USER, id).then().body("", not(hasKey("email")));
    }

    @Test
    @Tag("write")
    void theSignInAddressOfAnAdminCannotBeRemoved() {
        Response user = people.user();
        String id = user.path("id");
        people.admin(id, anyRole());
        central.asTenant().patch(USER, Map.of("email", ""), id).then().statusCode(409);
        central.asTenant().get(USER, id).then().body("email", is(user.<String>path("email")));
    }

    @Test
    @Tag("write")
    void aUserWhoIsAnAdminCannotBeDeleted() {
        String id = people.user().path("id");
        people.admin(id, anyRole());
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
        Response user = people.user();
        central.asTenant().delete(USER, user.<String>path("id")).then().statusCode(200);
        people.entered(Map.of("name", central.named("heir"), "email", user.<String>path("email")));
    }

    @Test
    @Tag("write")
    void aSearchWithoutFieldsMatchesTheFullName() {
        Response user = people.entered(Map.of("name", central.named("full"), "exchangeLogin", central.named("login")));
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
        String id = people.user().path("id");
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
        people.user();
        people.user();
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
                .post(USERS, Map.of("name", central.named("person")))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void aUserOfOneTenantIsUnknownToAnother() {
        central.asSecondTenant()
                .get(USER, people.user().<String>path("id"))
                .then()
                .statusCode(404);
    }

    private JsonNode machineOfAPersonWhoMayBeChanged() {
        central.needsMock("people who may be renamed or deleted");
        return central.any().item(ENDPOINTS, this::isUsedByKnownPerson);
    }

    private List<String> machinesOf(String person) {
        return central.asTenant().query("associatedPersonContains", person).all(ENDPOINTS).stream()
                .map(machine -> machine.path("id").asText())
                .toList();
    }

    private boolean isUsedByKnownPerson(JsonNode endpoint) {
        String user = endpoint.at("/associatedPerson/id").asText();
        return endpoint.at("/associatedPerson").hasNonNull("name")
                && !user.isEmpty()
                && isPlain(user)
                && central.asTenant().all("/common/v1/admins").stream()
                        .noneMatch(admin -> admin.at("/users/0/id").asText().equals(user));
    }

    private boolean isPlain(String userId) {
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
