package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.suite.FirewallGroupCalls.texts;
import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups of firewalls: their names, their tree, and the roles that may change them. */
@Tag("firewall")
class FirewallGroupsSuite {
    private static final String GROUPS = "/firewall/v1/firewall-groups";
    private static final String GROUP = GROUPS + "/{groupId}";
    private static final String SYNC_STATUS = GROUP + "/firewalls/sync-status";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final FirewallGroupCalls groups = new FirewallGroupCalls(central);

    @Test
    @Tag("write")
    void aNewGroupIsEmptyUnlockedAndInTheList() {
        String name = central.named("group");
        String id = groups.create(Map.of("name", name))
                .then()
                .statusCode(201)
                .body("name", is(name))
                .body("firewalls.total", is(0))
                .body("lockedByManagingAccount", is(false))
                .body("tenant.id", is(central.tenantId()))
                .body("createdBy.accountId", is(central.tenantId()))
                .extract()
                .path("id");
        assertThat(groups.listed(id).path("name").asText()).isEqualTo(name);
    }

    @Test
    @Tag("write")
    void anExistingNameIsAConflict() {
        String name = central.named("group");
        groups.createGroup(Map.of("name", name));
        groups.create(Map.of("name", name.toUpperCase(Locale.ROOT))).then().statusCode(409);
    }

    @Test
    @Tag("write")
    void aGroupWithoutANameIsABadRequest() {
        groups.create(Map.of()).then().statusCode(400);
        groups.create(Map.of("name", "")).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void aGroupWithUnknownMembersIsNotCreated() {
        String name = central.named("group");
        groups.create(Map.of("name", name, "assignFirewalls", List.of(CentralExtension.randomUuid())))
                .then()
                .statusCode(404);
        groups.create(Map.of("name", name, "parentGroupId", CentralExtension.randomUuid()))
                .then()
                .statusCode(404);
        groups.create(Map.of("name", name, "configImportSourceFirewallId", CentralExtension.randomUuid()))
                .then()
                .statusCode(404);
        assertThat(texts(central.asTenant().query("recurseSubgroups", true).all(GROUPS), "name"))
                .doesNotContain(name);
    }

    @Test
    @Tag("write")
    void aSubgroupIsListedOnlyWithRecursion() {
        String parent = groups.createGroup(Map.of("name", central.named("parent")));
        String child = groups.createSubgroup(parent, "child");
        assertThat(texts(central.asTenant().all(GROUPS))).contains(parent).doesNotContain(child);
        assertThat(texts(central.asTenant().query("recurseSubgroups", true).all(GROUPS)))
                .contains(parent, child);
        assertThat(groups.listed(child).at("/parentGroup/id").asText()).isEqualTo(parent);
    }

    @Test
    @Tag("write")
    void aSearchByParentFindsChildrenAndWithRecursionAllDescendants() {
        String top = groups.createGroup(Map.of("name", central.named("top")));
        String middle = groups.createSubgroup(top, "middle");
        String bottom = groups.createSubgroup(middle, "bottom");
        Caller search = central.asTenant().query("searchFields", "parentId").query("search", top);
        assertThat(texts(search.all(GROUPS))).containsExactly(middle);
        assertThat(texts(search.query("recurseSubgroups", true).all(GROUPS))).containsExactlyInAnyOrder(middle, bottom);
    }

    @Test
    @Tag("write")
    void aGroupIsFoundByPartOfItsName() {
        String name = central.named("group");
        String id = groups.createGroup(Map.of("name", name));
        Caller search = central.asTenant().query("search", name.substring(2).toUpperCase(Locale.ROOT));
        assertThat(texts(search.all(GROUPS))).containsExactly(id);
        assertThat(texts(search.query("searchFields", "name").all(GROUPS))).containsExactly(id);
        assertThat(search.query("searchFields", "parentId").all(GROUPS)).isEmpty();
    }

    @Test
    @Tag("read")
    void aSearchInAnUnknownFieldIsABadRequest() {
        central.asTenant()
                .query("searchFields", "color")
                .query("search", "x")
                .get(GROUPS)
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("read")
    void aPageSizeAboveOneHundredIsRefused() {
        central.asTenant().query("pageSize", 101).get(GROUPS).then().statusCode(400);
    }

    @Test
    @Tag("write")
    void renamingToAnExistingNameIsAConflictAndChangesNoGroup() {
        String nameInUse = central.named("taken");
        groups.createGroup(Map.of("name", nameInUse));
        String name = central.named("group");
        String id = groups.createGroup(Map.of("name", name));
        groups.patch(id, Map.of("name", nameInUse, "assignFirewalls", groups.firewalls(1)))
                .then()
                .statusCode(409);
        assertThat(groups.listed(id).path("name").asText()).isEqualTo(name);
        assertThat(groups.listed(id).at("/firewalls/total").asInt()).isZero();
    }

    @Test
    @Tag("write")
    void anUnknownGroupIsNotFound() {
        String unknown = CentralExtension.randomUuid();
        groups.patch(unknown, Map.of("name", "any")).then().statusCode(404);
        central.asTenant().delete(GROUP, unknown).then().statusCode(404);
        central.asTenant().get(SYNC_STATUS, unknown).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void subgroupsOfADeletedGroupMoveUp() {
        String top = groups.createGroup(Map.of("name", central.named("top")));
        String middle = groups.createSubgroup(top, "middle");
        String bottom = groups.createSubgroup(middle, "bottom");
        central.asTenant().delete(GROUP, middle).then().statusCode(200);
        assertThat(groups.listed(bottom).at("/parentGroup/id").asText()).isEqualTo(top);
        central.asTenant().delete(GROUP, top).then().statusCode(200);
        assertThat(groups.listed(bottom).path("parentGroup").hasNonNull("id")).isFalse();
        assertThat(texts(central.asTenant().all(GROUPS))).contains(bottom);
    }

    @Test
    @Tag("write")
    void aGroupLockedByThePartnerCannotBeChangedOrDeleted() {
        String locked = central.any()
                .id(
                        GROUPS + "?recurseSubgroups=true",
                        group -> group.path("lockedByManagingAccount").asBoolean());
        groups.patch(locked, Map.of("name", central.named("group"))).then().statusCode(403);
        central.asTenant().delete(GROUP, locked).then().statusCode(403);
    }

    @Test
    @Tag("write")
    void totalsAreReturnedOnRequestOnly() {
        central.asTenant().get(GROUPS).then().statusCode(200).body("pages.items", is(nullValue()));
        int before = central.asTenant()
                .query("pageTotal", true)
                .read(GROUPS)
                .at("/pages/items")
                .asInt();
        groups.createGroup(Map.of("name", central.named("group")));
        central.asTenant().query("pageTotal", true).get(GROUPS).then().body("pages.items", is(before + 1));
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotCreateOrChangeGroups() {
        String id = groups.createGroup(Map.of("name", central.named("group")));
        central.as(READ_ONLY).get(GROUPS).then().statusCode(200);
        central.as(READ_ONLY).post(GROUPS, Map.of("name", "mine")).then().statusCode(403);
        central.as(READ_ONLY).patch(GROUP, Map.of("name", "mine"), id).then().statusCode(403);
        central.as(READ_ONLY).delete(GROUP, id).then().statusCode(403);
    }

    @Test
    @Tag("write")
    void aGroupOfOneTenantIsUnknownToAnother() {
        String id = groups.createGroup(Map.of("name", central.named("group")));
        central.asSecondTenant().patch(GROUP, Map.of("name", "mine"), id).then().statusCode(404);
        central.asSecondTenant().get(SYNC_STATUS, id).then().statusCode(404);
    }
}
