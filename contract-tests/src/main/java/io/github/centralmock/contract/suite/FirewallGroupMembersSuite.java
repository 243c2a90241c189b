package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.suite.FirewallGroupCalls.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The firewalls of a group, and how they get its configuration. A firewall is in at most one group. */
@Tag("firewall")
class FirewallGroupMembersSuite {
    private static final String GROUPS = "/firewall/v1/firewall-groups";
    private static final String GROUP = GROUPS + "/{groupId}";
    private static final String SYNC_STATUS = GROUP + "/firewalls/sync-status";
    private static final String FIREWALLS = "/firewall/v1/firewalls";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final FirewallGroupCalls groups = new FirewallGroupCalls(central);

    @Test
    @Tag("write")
    void aGroupCreatedWithFirewallsContainsThem() {
        List<String> two = groups.firewalls(2);
        String name = central.named("group");
        String id = groups.create(Map.of("name", name, "assignFirewalls", two))
                .then()
                .statusCode(201)
                .body("firewalls.total", is(2))
                .body("firewalls.itemsCount", is(2))
                .extract()
                .path("id");
        assertThat(texts(groups.listed(id).at("/firewalls/items"), "id")).containsExactlyInAnyOrderElementsOf(two);
        assertThat(groups.firewall(two.get(0)).at("/group/id").asText()).isEqualTo(id);
        assertThat(groups.firewall(two.get(0)).at("/group/name").asText()).isEqualTo(name);
        assertThat(texts(central.asTenant().query("groupId", id).all(FIREWALLS)))
                .containsExactlyInAnyOrderElementsOf(two);
    }

    @Test
    @Tag("write")
    void theConfigurationImportEndsWithSuccess() {
        String source = groups.firewalls(1).get(0);
        String id = groups.create(Map.of("name", central.named("group"), "configImportSourceFirewallId", source))
                .then()
                .statusCode(201)
                .body("configImport.sourceFirewall.id", is(source))
                .body("configImport.status", is("initializing"))
                .body("configImport.percentComplete", is(0))
                .extract()
                .path("id");
        central.after(Duration.ofMinutes(1));
        assertThat(groups.listed(id).at("/configImport/percentComplete").asInt())
                .isBetween(1, 99);
        central.after(Duration.ofHours(1));
        assertThat(groups.listed(id).at("/configImport/status").asText()).isEqualTo("success");
        assertThat(groups.listed(id).at("/configImport/percentComplete").asInt())
                .isEqualTo(100);
        assertThat(groups.listed(id).at("/configImport/errors")).isEmpty();
    }

    @Test
    @Tag("write")
    void aNewNameIsShownByTheFirewallsOfTheGroup() {
        String firewall = groups.firewalls(1).get(0);
        String id = groups.createGroup(Map.of("name", central.named("group"), "assignFirewalls", List.of(firewall)));
        String name = central.named("renamed");
        groups.patch(id, Map.of("name", name))
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("firewalls.total", is(1))
                .body("updatedBy.accountId", is(central.tenantId()));
        assertThat(groups.firewall(firewall).at("/group/name").asText()).isEqualTo(name);
    }

    @Test
    @Tag("write")
    void aFirewallMovesToAnotherGroup() {
        String firewall = groups.firewalls(1).get(0);
        String first = groups.createGroup(Map.of("name", central.named("first"), "assignFirewalls", List.of(firewall)));
        String second = groups.createGroup(Map.of("name", central.named("second")));
        groups.patch(second, Map.of("assignFirewalls", List.of(firewall)))
                .then()
                .statusCode(200)
                .body("firewalls.items.id", contains(firewall));
        assertThat(groups.listed(first).at("/firewalls/total").asInt()).isZero();
        assertThat(groups.firewall(firewall).at("/group/id").asText()).isEqualTo(second);
    }

    @Test
    @Tag("write")
    void aRemovedFirewallIsUngrouped() {
        String firewall = groups.firewalls(1).get(0);
        String id = groups.createGroup(Map.of("name", central.named("group"), "assignFirewalls", List.of(firewall)));
        groups.patch(id, Map.of("unassignFirewalls", List.of(firewall)))
                .then()
                .statusCode(200)
                .body("firewalls.total", is(0))
                .body("firewalls.items", empty());
        assertThat(groups.firewall(firewall).path("group").isNull()).isTrue();
        assertThat(texts(central.asTenant().query("groupId", "ungrouped").all(FIREWALLS)))
                .contains(firewall);
    }

    @Test
    @Tag("write")
    void removingAFirewallOfAnotherGroupHasNoEffect() {
        String firewall = groups.firewalls(1).get(0);
        String home = groups.createGroup(Map.of("name", central.named("home"), "assignFirewalls", List.of(firewall)));
        String other = groups.createGroup(Map.of("name", central.named("other")));
        groups.patch(other, Map.of("unassignFirewalls", List.of(firewall)))
                .then()
                .statusCode(200);
        assertThat(groups.firewall(firewall).at("/group/id").asText()).isEqualTo(home);
    }

    @Test
    @Tag("write")
    void oneUnknownFirewallRefusesTheWholeChange() {
        String name = central.named("group");
        String id = groups.createGroup(Map.of("name", name));
        List<String> both = List.of(groups.firewalls(1).get(0), CentralExtension.randomUuid());
        groups.patch(id, Map.of("name", central.named("other"), "assignFirewalls", both))
                .then()
                .statusCode(404);
        assertThat(groups.listed(id).path("name").asText()).isEqualTo(name);
        assertThat(groups.listed(id).at("/firewalls/total").asInt()).isZero();
    }

    @Test
    @Tag("write")
    void aFirewallRemovedAndAddedInOneRequestIsAMember() {
        String id = groups.createGroup(Map.of("name", central.named("group")));
        List<String> one = groups.firewalls(1);
        groups.patch(id, Map.of("assignFirewalls", one, "unassignFirewalls", one))
                .then()
                .statusCode(200);
        assertThat(groups.firewall(one.get(0)).at("/group/id").asText()).isEqualTo(id);
    }

    @Test
    @Tag("write")
    void aDeletedGroupLeavesItsFirewallsUngrouped() {
        String firewall = groups.firewalls(1).get(0);
        String id = groups.createGroup(Map.of("name", central.named("group"), "assignFirewalls", List.of(firewall)));
        central.asTenant().delete(GROUP, id).then().statusCode(200).body("deleted", is(true));
        assertThat(texts(central.asTenant().query("recurseSubgroups", true).all(GROUPS)))
                .doesNotContain(id);
        assertThat(groups.firewall(firewall).path("group").isNull()).isTrue();
        central.asTenant().delete(GROUP, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aConnectedFirewallBecomesInSync() {
        String firewall = connected();
        String id = groups.createGroup(Map.of("name", central.named("group"), "assignFirewalls", List.of(firewall)));
        central.asTenant()
                .get(SYNC_STATUS, id)
                .then()
                .statusCode(200)
                .body("items.firewall.id", contains(firewall))
                .body("items[0].status", is("pending"));
        central.after(Duration.ofHours(1));
        central.asTenant()
                .get(SYNC_STATUS, id)
                .then()
                .statusCode(200)
                .body("items[0].status", is("inSync"))
                .body("items[0].lastUpdatedAt", is(notNullValue()));
    }

    @Test
    @Tag("write")
    void aFirewallThatIsNotConnectedStaysOutOfSync() {
        String firewall =
                central.any().id(FIREWALLS, any -> !any.at("/status/connected").asBoolean());
        String id = groups.createGroup(Map.of("name", central.named("group"), "assignFirewalls", List.of(firewall)));
        central.after(Duration.ofHours(1));
        central.asTenant().get(SYNC_STATUS, id).then().statusCode(200).body("items[0].status", is("notInSync"));
    }

    @Test
    @Tag("write")
    void syncStatusIsFilteredByFirewall() {
        List<String> two = groups.firewalls(2);
        String id = groups.createGroup(Map.of("name", central.named("group"), "assignFirewalls", two));
        assertThat(central.asTenant().all(SYNC_STATUS, id)).hasSize(2);
        central.asTenant()
                .query("ids", two.get(1))
                .get(SYNC_STATUS, id)
                .then()
                .statusCode(200)
                .body("items.firewall.id", contains(two.get(1)));
        central.asTenant()
                .query("ids", CentralExtension.randomUuid())
                .query("pageTotal", true)
                .get(SYNC_STATUS, id)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("pages.items", is(0));
    }

    private String connected() {
        return central.any()
                .id(
                        FIREWALLS,
                        firewall -> firewall.at("/status/connected").asBoolean()
                                && !firewall.at("/status/suspended").asBoolean());
    }
}
