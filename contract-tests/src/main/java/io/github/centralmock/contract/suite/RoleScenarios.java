package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.sut.CredentialRole;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scenarios about roles that apply to tenants and to partners. */
interface RoleScenarios {
    CentralExtension central();

    Caller as(CredentialRole role);

    /** The path of the list of roles. */
    String roles();

    @Test
    @Tag("read")
    default void predefinedRolesAreListedWithoutPages() {
        caller().query("type", "predefined")
                .get(roles())
                .then()
                .statusCode(200)
                .body("items.type", everyItem(is("predefined")))
                .body("items.name", not(List.of()))
                .body("pages", nullValue());
    }

    @Test
    @Tag("read")
    default void thereAreRolesForPeopleAndForCredentials() {
        for (String principal : List.of("user", "service")) {
            caller().query("principalType", principal)
                    .get(roles())
                    .then()
                    .statusCode(200)
                    .body("items.principalType", hasItem(principal))
                    .body("items.principalType", everyItem(is(principal)));
        }
    }

    @Test
    @Tag("read")
    default void predefinedRolesAreMadeOfListedPermissionSets() {
        List<String> listed = ids(roles() + "/permission-sets");
        for (JsonNode role : Data.required(caller().query("type", "predefined").all(roles()), "predefined roles")) {
            assertThat(role.path("permissionSets"))
                    .extracting(JsonNode::asText)
                    .isNotEmpty()
                    .isSubsetOf(listed);
        }
    }

    @Test
    @Tag("write")
    default void aCreatedRoleIsReadBack() {
        Map<String, Object> requested = newRole("endpoint admin");
        String id = createRole(requested).path("id");
        caller().get(role(), id)
                .then()
                .statusCode(200)
                .body("name", is(requested.get("name")))
                .body("description", is("made by a contract test"))
                .body("type", is("custom"))
                .body("principalType", is("user"))
                .body("permissionSets", is(requested.get("permissionSets")))
                .body("createdAt", notNullValue());
    }

    @Test
    @Tag("write")
    default void aCreatedRoleIsListedAmongTheCustomOnes() {
        String id = createRole(newRole("listed")).path("id");
        caller().query("type", "custom")
                .get(roles())
                .then()
                .body("items.id", hasItem(id))
                .body("items.type", everyItem(is("custom")));
        caller().query("type", "predefined").get(roles()).then().body("items.id", not(hasItem(id)));
    }

    @Test
    @Tag("write")
    default void onlyTheAskedFieldsOfARoleComeBack() {
        String id = createRole(newRole("narrow")).path("id");
        JsonNode narrow = caller().unchecked().query("fields", "name").read(role(), id);
        assertThat(narrow.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name");
    }

    @Test
    @Tag("write")
    default void aNameInUseIsAConflictInAnyCase() {
        Map<String, Object> role = newRole("twice");
        createRole(role);
        caller().post(roles(), role).then().statusCode(409).body("error", is("resourceConflict"));
        role.put("name", role.get("name").toString().toUpperCase(Locale.ROOT));
        caller().post(roles(), role).then().statusCode(409);
    }

    @Test
    @Tag("write")
    default void theNameOfAPredefinedRoleIsAConflict() {
        Map<String, Object> role = newRole("any");
        role.put("name", predefined().path("name").asText());
        caller().post(roles(), role).then().statusCode(409);
    }

    @Test
    @Tag("write")
    default void aRoleIsNotRenamedToANameInUse() {
        Map<String, Object> first = newRole("first");
        createRole(first);
        Map<String, Object> second = newRole("second");
        String id = createRole(second).path("id");
        caller().patch(role(), Map.of("name", first.get("name")), id).then().statusCode(409);
        String nameInUse = predefined().path("name").asText();
        caller().patch(role(), Map.of("name", nameInUse), id).then().statusCode(409);
        caller().get(role(), id).then().body("name", is(second.get("name")));
    }

    @Test
    @Tag("write")
    default void aChangedRoleKeepsWhatThePatchLeavesOut() {
        Map<String, Object> requested = newRole("changing");
        String id = createRole(requested).path("id");
        Map<String, Object> patch = Map.of("name", requested.get("name"), "description", "changed");
        caller().patch(role(), patch, id).then().statusCode(200).body("description", is("changed"));
        caller().get(role(), id)
                .then()
                .body("description", is("changed"))
                .body("name", is(requested.get("name")))
                .body("permissionSets", is(requested.get("permissionSets")));
    }

    @Test
    @Tag("write")
    default void theKindOfPrincipalStays() {
        String id = createRole(newRole("for users")).path("id");
        caller().patch(role(), Map.of("principalType", "service"), id);
        caller().get(role(), id).then().body("principalType", is("user"));
    }

    @Test
    @Tag("write")
    default void aPredefinedRoleIsNeitherChangedNorDeleted() {
        central().needsMock("a predefined role that may be changed or deleted");
        JsonNode before = predefined();
        String id = before.path("id").asText();
        caller().patch(role(), Map.of("description", "changed"), id).then().statusCode(409);
        caller().delete(role(), id).then().statusCode(409);
        assertThat(caller().read(role(), id)).isEqualTo(before);
    }

    @Test
    @Tag("write")
    default void aCustomRoleMayNotContainEveryPermissionSet() {
        Map<String, Object> role = newRole("too much");
        role.put("permissionSets", List.of(permissionSet("false")));
        caller().post(roles(), role).then().statusCode(400);
    }

    @Test
    @Tag("write")
    default void aRoleWithoutANameIsABadRequest() {
        Map<String, Object> role = newRole("nameless");
        role.remove("name");
        caller().post(roles(), role).then().statusCode(400);
    }

    @Test
    @Tag("write")
    default void aDeletedRoleIsGone() {
        Map<String, Object> requested = newRole("gone");
        String id = createRole(requested).path("id");
        caller().delete(role(), id).then().statusCode(200).body("deleted", is(true));
        caller().get(role(), id).then().statusCode(404);
        createRole(requested);
    }

    @Test
    @Tag("write")
    default void deletingAMissingRoleStillAnswersDeleted() {
        caller().delete(role(), CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("write")
    default void anUnknownRoleIsNeitherReadNorChanged() {
        caller().get(role(), CentralExtension.randomUuid()).then().statusCode(404);
        caller().patch(role(), Map.of("description", "changed"), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    default void aReadOnlyCredentialReadsRolesAndCreatesNone() {
        as(CredentialRole.READ_ONLY).get(roles()).then().statusCode(200);
        as(CredentialRole.READ_ONLY).post(roles(), newRole("refused")).then().statusCode(403);
    }

    @Test
    @Tag("read")
    default void permissionSetsAreNarrowedByEveryFilter() {
        permissionSetsWith("type", "product").body("items.type", everyItem(is("product")));
        permissionSetsWith("access", "readOnly").body("items.access", everyItem(is("readOnly")));
        permissionSetsWith("product", "endpoint").body("items.products", everyItem(hasItem("endpoint")));
        permissionSetsWith("principalType", "service").body("items.principalTypes", everyItem(hasItem("service")));
        permissionSetsWith("allowedInCustomRole", "true").body("items.allowedInCustomRoles", everyItem(is(true)));
        permissionSetsWith("allowedInCustomRole", "false").body("items.allowedInCustomRoles", everyItem(is(false)));
    }

    @Test
    @Tag("read")
    default void filtersOfPermissionSetsHoldTogether() {
        caller().query("product", "endpoint")
                .query("access", "admin")
                .query("type", "product")
                .get(roles() + "/permission-sets")
                .then()
                .statusCode(200)
                .body("items.access", hasItem("admin"))
                .body("items.access", everyItem(is("admin")))
                .body("items.products", everyItem(contains("endpoint")));
    }

    private ValidatableResponse permissionSetsWith(String filter, String value) {
        return caller().query(filter, value)
                .get(roles() + "/permission-sets")
                .then()
                .statusCode(200)
                .body("items.id", not(List.of()))
                .body("pages", nullValue());
    }

    default Caller caller() {
        return as(CredentialRole.SUPER_ADMIN);
    }

    /** The path of one role. */
    default String role() {
        return roles() + "/{roleId}";
    }

    /** The body of a request for a new role for users. The caller may change it. */
    default Map<String, Object> newRole(String name) {
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("name", central().named(name));
        role.put("description", "made by a contract test");
        role.put("principalType", "user");
        role.put("permissionSets", List.of(permissionSet("true")));
        return role;
    }

    default Response createRole(Map<String, Object> role) {
        return caller().post(roles(), role).then().statusCode(201).extract().response();
    }

    private String permissionSet(String allowedInCustomRole) {
        List<String> ids =
                ids(roles() + "/permission-sets?principalType=user&allowedInCustomRole=" + allowedInCustomRole);
        Assumptions.assumeFalse(ids.isEmpty(), "skipped: the target has no such permission set");
        return ids.get(0);
    }

    private JsonNode predefined() {
        return caller().query("type", "predefined").all(roles()).get(0);
    }

    private List<String> ids(String path) {
        return caller().all(path).stream().map(item -> item.path("id").asText()).toList();
    }
}
