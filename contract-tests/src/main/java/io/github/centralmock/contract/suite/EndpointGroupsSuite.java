package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Endpoint groups: their names and types, and how they are found. */
@Tag("endpoint")
class EndpointGroupsSuite {
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";
    private static final String GROUP = GROUPS + "/{id}";
    private static final String MEMBERS = GROUP + "/endpoints";
    private static final String MEMBER = MEMBERS + "/{endpoint}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final EndpointGroupCalls groups = new EndpointGroupCalls(central);

    @Test
    @Tag("write")
    void aNewGroupIsEmptyAndFound() {
        String name = central.named("group");
        String id = groups.create(Map.of("name", name, "type", "computer", "description", "desks"))
                .statusCode(201)
                .extract()
                .path("id");
        central.asTenant()
                .get(GROUP, id)
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("type", is("computer"))
                .body("description", is("desks"))
                .body("tenant.id", is(central.tenantId()))
                .body("endpoints.total", is(0))
                .body("endpoints.items", empty())
                .body("createdAt", notNullValue());
        assertThat(ids(central.asTenant().all(GROUPS))).contains(id);
    }

    @Test
    @Tag("write")
    void aGroupWithoutADescriptionShowsAnEmptyOne() {
        groups.create(Map.of("name", central.named("group"), "type", "server"))
                .statusCode(201)
                .body("description", is(""));
    }

    @Test
    @Tag("write")
    void anEmptyDescriptionIsRefused() {
        groups.create(Map.of("name", central.named("group"), "type", "server", "description", ""))
                .statusCode(400)
                .body("message", is("Validation failure"));
    }

    @Test
    @Tag("write")
    void groupNamesAreUniqueWithoutRegardToCase() {
        String name = central.named("group");
        groups.create(Map.of("name", name, "type", "computer")).statusCode(201);
        groups.create(Map.of("name", name.toUpperCase(Locale.ROOT), "type", "server"))
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void aGroupNeedsANameAndAKnownType() {
        groups.create(Map.of("type", "computer")).statusCode(400);
        groups.create(Map.of("name", central.named("group"))).statusCode(400);
        groups.create(Map.of("name", central.named("group"), "type", "toaster")).statusCode(400);
    }

    @Test
    @Tag("write")
    void aChangedNameAndDescriptionAreReadBack() {
        String id = groups.createGroup("computer");
        String name = central.named("renamed");
        central.asTenant()
                .patch(GROUP, Map.of("name", name, "description", "moved"), id)
                .then()
                .statusCode(200)
                .body("name", is(name));
        central.asTenant().get(GROUP, id).then().body("name", is(name)).body("description", is("moved"));
    }

    @Test
    @Tag("write")
    void aGroupCannotTakeTheNameOfAnother() {
        String nameInUse = central.named("group");
        groups.create(Map.of("name", nameInUse, "type", "computer")).statusCode(201);
        central.asTenant()
                .patch(GROUP, Map.of("name", nameInUse), groups.createGroup("computer"))
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void aGroupMayKeepItsName() {
        String id = groups.createGroup("computer");
        String name = central.asTenant().get(GROUP, id).path("name");
        central.asTenant().patch(GROUP, Map.of("name", name), id).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void aDeletedGroupIsGone() {
        String id = groups.createGroup("computer");
        central.asTenant().delete(GROUP, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(GROUP, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void unknownGroupsAreNotFound() {
        String id = CentralExtension.randomUuid();
        central.asTenant().get(GROUP, id).then().statusCode(404);
        central.asTenant().patch(GROUP, Map.of("description", "x"), id).then().statusCode(404);
        central.asTenant().delete(GROUP, id).then().statusCode(404);
        central.asTenant().get(MEMBERS, id).then().statusCode(404);
        groups.add(id, List.of(CentralExtension.randomUuid())).statusCode(404);
        central.asTenant()
                .delete(MEMBER, id, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void groupsAreFilteredByType() {
        String computers = groups.createGroup("computer");
        String servers = groups.createGroup("server");
        assertThat(ids(central.asTenant().all(GROUPS + "/types/{type}", "server")))
                .contains(servers)
                .doesNotContain(computers);
        assertThat(ids(central.asTenant().query("groupType", "computer").all(GROUPS)))
                .contains(computers)
                .doesNotContain(servers);
        central.asTenant().get(GROUPS + "/types/{type}", "toaster").then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aSearchWithoutFieldsMatchesNames() {
        String name = central.named("findable");
        String id = groups.create(Map.of("name", name, "type", "computer", "description", "the quiet floor"))
                .extract()
                .path("id");
        assertThat(ids(central.asTenant().query("search", name).all(GROUPS))).containsExactly(id);
        assertThat(ids(central.asTenant().query("search", "quiet floor").all(GROUPS)))
                .doesNotContain(id);
        assertThat(ids(central.asTenant()
                        .query("search", "quiet floor")
                        .query("searchFields", "description")
                        .all(GROUPS)))
                .contains(id);
    }

    @Test
    @Tag("write")
    void groupsAreSortedByNameAndUnknownFieldsAreRefused() {
        groups.createGroup("computer");
        groups.createGroup("computer");
        List<String> names = central.asTenant().query("sort", "name:desc").all(GROUPS).stream()
                .map(group -> group.path("name").asText())
                .toList();
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
        central.asTenant().query("sort", "colour").get(GROUPS).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotChangeGroups() {
        Map<String, Object> body = Map.of("name", central.named("group"), "type", "computer");
        central.as(READ_ONLY).post(GROUPS, body).then().statusCode(403);
        central.as(READ_ONLY)
                .delete(GROUP, CentralExtension.randomUuid())
                .then()
                .statusCode(403);
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
