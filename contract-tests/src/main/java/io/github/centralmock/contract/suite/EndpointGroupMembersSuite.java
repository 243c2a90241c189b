package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The members of endpoint groups. Scenarios that move existing endpoints are disruptive. */
@Tag("endpoint")
class EndpointGroupMembersSuite {
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";
    private static final String GROUP = GROUPS + "/{id}";
    private static final String MEMBERS = GROUP + "/endpoints";
    private static final String MEMBER = MEMBERS + "/{endpoint}";
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final EndpointGroupCalls groups = new EndpointGroupCalls(central);

    @Test
    @Tag("disruptive")
    void aGroupMayBeCreatedWithMembers() {
        List<String> two = ungroupedEndpoints("computer", 2);
        String id = groups.create(Map.of("name", central.named("group"), "type", "computer", "endpointIds", two))
                .statusCode(201)
                .body("endpoints.total", is(2))
                .body("endpoints.itemsCount", is(2))
                .body("endpoints.items.id", containsInAnyOrder(two.toArray()))
                .extract()
                .path("id");
        assertThat(ids(central.asTenant().all(MEMBERS, id))).containsExactlyInAnyOrderElementsOf(two);
    }

    @Test
    @Tag("disruptive")
    void aGroupCannotBeCreatedWithUnknownOrUnsuitableMembers() {
        String name = central.named("group");
        groups.create(Map.of("name", name, "type", "computer", "endpointIds", List.of(CentralExtension.randomUuid())))
                .statusCode(404);
        groups.create(Map.of("name", name, "type", "computer", "endpointIds", ungroupedEndpoints("server", 1)))
                .statusCode(400);
        assertThat(central.asTenant().query("search", name).all(GROUPS)).isEmpty();
    }

    @Test
    @Tag("disruptive")
    void unsuitableMembersAreReportedAndTheOthersAreAdded() {
        String group = groups.createGroup("computer");
        String computer = ungroupedEndpoints("computer", 1).get(0);
        String server = ungroupedEndpoints("server", 1).get(0);
        String unknown = CentralExtension.randomUuid();
        groups.add(group, List.of(unknown, computer, server))
                .statusCode(201)
                .body("addedEndpoints.id", contains(computer))
                .body("errors.endpointsNotFound", contains(unknown))
                .body("errors.endpointsOfWrongType", contains(server));
        assertThat(ids(central.asTenant().all(MEMBERS, group))).containsExactly(computer);
    }

    @Test
    @Tag("disruptive")
    void aMemberShowsItsGroup() {
        String group = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(group, List.of(endpoint)).statusCode(201);
        String name = central.asTenant().get(GROUP, group).path("name");
        endpoint(endpoint).body("group.id", is(group)).body("group.name", is(name));
        assertThat(ids(central.asTenant().query("groupIds", group).all(ENDPOINTS)))
                .containsExactly(endpoint);
        assertThat(ids(central.asTenant().query("endpointIds", endpoint).all(GROUPS)))
                .containsExactly(group);
    }

    @Test
    @Tag("disruptive")
    void aNewGroupNameIsShownByItsMembers() {
        String group = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(group, List.of(endpoint)).statusCode(201);
        String name = central.named("renamed");
        central.asTenant().patch(GROUP, Map.of("name", name), group).then().statusCode(200);
        endpoint(endpoint).body("group.name", is(name));
        assertThat(ids(central.asTenant().query("groupNameContains", name).all(ENDPOINTS)))
                .containsExactly(endpoint);
    }

    @Test
    @Tag("disruptive")
    void anEndpointIsInOneGroupAtMost() {
        String first = groups.createGroup("computer");
        String second = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(first, List.of(endpoint)).statusCode(201);
        groups.add(second, List.of(endpoint)).statusCode(201);
        endpoint(endpoint).body("group.id", is(second));
        central.asTenant().get(GROUP, first).then().body("endpoints.total", is(0));
        central.asTenant().get(GROUP, second).then().body("endpoints.total", is(1));
        assertThat(central.asTenant().all(MEMBERS, first)).isEmpty();
    }

    @Test
    @Tag("disruptive")
    void membersAreRemovedByIds() {
        String group = groups.createGroup("computer");
        List<String> two = ungroupedEndpoints("computer", 2);
        groups.add(group, two).statusCode(201);
        String unknown = CentralExtension.randomUuid();
        central.asTenant()
                .query("ids", two.get(0) + "," + unknown)
                .delete(MEMBERS, group)
                .then()
                .statusCode(200)
                .body("removedEndpoints.id", contains(two.get(0)))
                .body("errors.endpointsNotFound", contains(unknown));
        endpoint(two.get(0)).body("group", nullValue());
        assertThat(ids(central.asTenant().all(MEMBERS, group))).containsExactly(two.get(1));
    }

    @Test
    @Tag("disruptive")
    void withoutIdsNoMemberIsRemoved() {
        central.needsMock("a documented answer (the answer of the real service is not known)");
        String group = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(group, List.of(endpoint)).statusCode(201);
        central.asTenant().delete(MEMBERS, group).then().statusCode(200).body("removedEndpoints", empty());
        endpoint(endpoint).body("group.id", is(group));
    }

    @Test
    @Tag("disruptive")
    void oneMemberIsRemovedOnce() {
        String group = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(group, List.of(endpoint)).statusCode(201);
        central.asTenant()
                .delete(MEMBER, group, endpoint)
                .then()
                .statusCode(200)
                .body("removed", is(true));
        endpoint(endpoint).body("group", nullValue());
        central.asTenant()
                .delete(MEMBER, group, endpoint)
                .then()
                .statusCode(200)
                .body("removed", is(false));
    }

    @Test
    @Tag("disruptive")
    void aGroupWithMembersCannotBeDeleted() {
        String group = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(group, List.of(endpoint)).statusCode(201);
        central.asTenant().delete(GROUP, group).then().statusCode(409);
        central.asTenant().delete(MEMBER, group, endpoint).then().statusCode(200);
        central.asTenant().delete(GROUP, group).then().statusCode(200);
    }

    @Test
    @Tag("disruptive")
    void aDeletedEndpointLeavesItsGroup() {
        central.needsMock("endpoints that may be deleted");
        String group = groups.createGroup("computer");
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        groups.add(group, List.of(endpoint)).statusCode(201);
        central.asTenant().delete(ENDPOINTS + "/{id}", endpoint).then().statusCode(200);
        central.asTenant().get(GROUP, group).then().body("endpoints.total", is(0));
        central.asTenant().delete(GROUP, group).then().statusCode(200);
    }

    @Test
    @Tag("disruptive")
    void membersArePagedByKeyAndListedOnce() {
        String group = groups.createGroup("computer");
        List<String> five = ungroupedEndpoints("computer", 5);
        groups.add(group, five).statusCode(201);
        assertThat(ids(central.asTenant().query("pageSize", 2).all(MEMBERS, group)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(five);
        central.asTenant()
                .query("pageSize", 2)
                .query("pageTotal", true)
                .get(MEMBERS, group)
                .then()
                .body("pages.items", is(5))
                .body("pages.total", is(3));
    }

    @Test
    @Tag("disruptive")
    void membersAreSortedByNameAndUnknownFieldsAreRefused() {
        String group = groups.createGroup("computer");
        groups.add(group, ungroupedEndpoints("computer", 5)).statusCode(201);
        List<String> ascending =
                hostnames(central.asTenant().query("sort", "name").all(MEMBERS, group));
        assertThat(ascending).hasSize(5).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(hostnames(central.asTenant()
                        .query("sort", "name:desc")
                        .query("pageSize", 2)
                        .all(MEMBERS, group)))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed())
                .containsExactlyInAnyOrderElementsOf(ascending);
        central.asTenant().query("sort", "colour").get(MEMBERS, group).then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void membersAreSearchedByHostName() {
        String group = groups.createGroup("computer");
        List<String> two = ungroupedEndpoints("computer", 2);
        groups.add(group, two).statusCode(201);
        String hostname = endpoint(two.get(0)).extract().path("hostname");
        assertThat(ids(central.asTenant()
                        .query("search", hostname)
                        .query("searchFields", "hostname")
                        .all(MEMBERS, group)))
                .contains(two.get(0))
                .doesNotContain(two.get(1));
    }

    @Test
    @Tag("disruptive")
    void aGroupOfTheDirectoryIsReadOnly() {
        central.needsMock("a group known to be synchronised");
        String synced = syncedGroup();
        String endpoint = ungroupedEndpoints("computer", 1).get(0);
        central.asTenant()
                .patch(GROUP, Map.of("description", "x"), synced)
                .then()
                .statusCode(409);
        central.asTenant().delete(GROUP, synced).then().statusCode(409);
        groups.add(synced, List.of(endpoint)).statusCode(409);
        central.asTenant().query("ids", endpoint).delete(MEMBERS, synced).then().statusCode(409);
        central.asTenant().delete(MEMBER, synced, endpoint).then().statusCode(409);
    }

    @Test
    @Tag("disruptive")
    void anEndpointOfADirectoryGroupStaysInIt() {
        central.needsMock("a group known to be synchronised");
        JsonNode member = central.any().item(MEMBERS.replace("{id}", syncedGroup()), item -> true);
        String endpoint = member.path("id").asText();
        String type = member.path("type").asText();
        groups.add(groups.createGroup(type), List.of(endpoint)).statusCode(409);
        groups.create(Map.of("name", central.named("group"), "type", type, "endpointIds", List.of(endpoint)))
                .statusCode(409);
    }

    /** A synchronised group has no member that identifies it. It is a group that refuses a change of its description. */
    private String syncedGroup() {
        return central.any().items(GROUPS).stream()
                .map(group -> group.path("id").asText())
                .filter(id -> central.asTenant()
                                .patch(GROUP, Map.of("description", "tried"), id)
                                .statusCode()
                        == 409)
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.abort("skipped: the target has no synchronised group");
                    return null;
                });
    }

    private ValidatableResponse endpoint(String id) {
        return central.asTenant().get(ENDPOINTS + "/{id}", id).then().statusCode(200);
    }

    /** Endpoints that are not in a group. Skips the scenario if there are fewer. */
    private List<String> ungroupedEndpoints(String type, int count) {
        List<JsonNode> free = central.any().items(ENDPOINTS + "?assignedToGroup=false&type=" + type);
        Assumptions.assumeTrue(
                free.size() >= count, "skipped: the target has fewer than " + count + " endpoints outside groups");
        return ids(free.subList(0, count));
    }

    private static List<String> hostnames(List<JsonNode> items) {
        return items.stream().map(item -> item.path("hostname").asText()).toList();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
