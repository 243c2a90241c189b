package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.suite.FirewallCalls.id;
import static io.github.centralmock.contract.suite.FirewallCalls.ids;
import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of firewalls, and how administrators rename and delete firewalls. */
@Tag("firewall")
class FirewallsSuite {
    private static final String FIREWALLS = "/firewall/v1/firewalls";
    private static final String FIREWALL = FIREWALLS + "/{id}";
    private static final String ACTION = FIREWALL + "/action";
    private static final Map<String, String> APPROVE = Map.of("action", "approveManagement");

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final FirewallCalls firewalls = new FirewallCalls(central);

    @Test
    @Tag("read")
    void everyFirewallShowsClusterGroupAndLocationEvenIfEmpty() {
        assertThat(firewalls.all()).isNotEmpty().allSatisfy(firewall -> {
            assertThat(firewall.has("cluster")).isTrue();
            assertThat(firewall.has("group")).isTrue();
            assertThat(firewall.has("geoLocation")).isTrue();
        });
    }

    @Test
    @Tag("read")
    void everyFirewallBelongsToTheCallingTenant() {
        assertThat(firewalls.all())
                .extracting(firewall -> firewall.at("/tenant/id").asText())
                .containsOnly(central.tenantId());
    }

    @Test
    @Tag("read")
    void pagingListsEveryFirewallOnce() {
        List<String> all = Data.required(ids(firewalls.all()), "firewalls");
        assertThat(ids(central.asTenant().query("pageSize", 1).all(FIREWALLS)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @Tag("read")
    void theTotalCountsFirewallsAndPages() {
        int count = firewalls.all().size();
        central.asTenant()
                .query("pageTotal", true)
                .query("pageSize", 1)
                .get(FIREWALLS)
                .then()
                .statusCode(200)
                .body("pages.items", is(count))
                .body("pages.total", is(Math.max(1, count)));
    }

    @Test
    @Tag("read")
    void aFirewallIsFoundByPartOfItsLabelInAnyCase() {
        JsonNode firewall = firewalls.any(any -> true);
        String part = firewall.path("name").asText().substring(1).toUpperCase(Locale.ROOT);
        assertThat(ids(central.asTenant().query("search", part).all(FIREWALLS))).contains(id(firewall));
    }

    @Test
    @Tag("read")
    void aSearchForAnUnknownNameFindsNoFirewall() {
        Data.required(firewalls.all(), "firewalls");
        assertThat(central.asTenant()
                        .query("search", CentralExtension.randomUuid())
                        .all(FIREWALLS))
                .isEmpty();
    }

    @Test
    @Tag("read")
    void ungroupedFindsFirewallsWithoutAGroup() {
        List<JsonNode> without = Data.required(firewalls.all(), "firewalls").stream()
                .filter(firewall -> firewall.path("group").isNull())
                .toList();
        assertThat(ids(central.asTenant().query("groupId", "ungrouped").all(FIREWALLS)))
                .containsExactlyInAnyOrderElementsOf(ids(without));
    }

    @Test
    @Tag("read")
    void theListIsFilteredByGroupId() {
        String group = firewalls
                .any(firewall -> firewall.hasNonNull("group"))
                .at("/group/id")
                .asText();
        List<JsonNode> within = firewalls.all().stream()
                .filter(firewall -> firewall.at("/group/id").asText().equals(group))
                .toList();
        assertThat(ids(central.asTenant().query("groupId", group).all(FIREWALLS)))
                .containsExactlyInAnyOrderElementsOf(ids(within));
    }

    @Test
    @Tag("read")
    void anInvalidGroupIdIsABadRequest() {
        central.asTenant().query("groupId", "everything").get(FIREWALLS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void aPageSizeAboveOneThousandIsRefused() {
        central.asTenant().query("pageSize", 1001).get(FIREWALLS).then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void aNewLabelAndLocationAreListed() {
        String id = id(firewalls.any(any -> true));
        String name = central.named("firewall");
        Map<String, String> place = Map.of("latitude", "48.14", "longitude", "11.58");
        central.asTenant()
                .patch(FIREWALL, Map.of("name", name, "geoLocation", place), id)
                .then()
                .statusCode(200)
                .body("name", is(name));
        JsonNode firewall = firewalls.one(id);
        assertThat(firewall.path("name").asText()).isEqualTo(name);
        assertThat(firewall.at("/geoLocation/latitude").textValue()).isEqualTo("48.14");
        assertThat(firewall.at("/geoLocation/longitude").textValue()).isEqualTo("11.58");
    }

    @Test
    @Tag("disruptive")
    void aNewLabelLeavesTheHostNameAsItIs() {
        JsonNode before = firewalls.any(any -> true);
        central.asTenant()
                .patch(FIREWALL, Map.of("name", central.named("firewall")), id(before))
                .then()
                .statusCode(200)
                .body("hostname", is(before.path("hostname").asText()))
                .body("serialNumber", is(before.path("serialNumber").asText()));
    }

    @Test
    @Tag("disruptive")
    void aChangeNamesTheAccountOfTheCredential() {
        central.asTenant()
                .patch(FIREWALL, Map.of("name", central.named("firewall")), id(firewalls.any(any -> true)))
                .then()
                .statusCode(200)
                .body("updatedBy.accountId", is(central.tenantId()))
                .body("updatedBy.accountType", is("tenant"));
    }

    @Test
    @Tag("disruptive")
    void anExistingLabelIsAConflict() {
        List<JsonNode> two = firewalls.all();
        Assumptions.assumeTrue(two.size() > 1, "skipped: the target has fewer than two firewalls");
        String nameInUse = two.get(0).path("name").asText();
        central.asTenant()
                .patch(FIREWALL, Map.of("name", nameInUse.toUpperCase(Locale.ROOT)), id(two.get(1)))
                .then()
                .statusCode(409);
        assertThat(firewalls.one(id(two.get(1))).path("name"))
                .isEqualTo(two.get(1).path("name"));
    }

    @Test
    @Tag("disruptive")
    void aFirewallMayKeepItsOwnLabel() {
        JsonNode firewall = firewalls.any(any -> true);
        central.asTenant()
                .patch(FIREWALL, Map.of("name", firewall.path("name").asText()), id(firewall))
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("disruptive")
    void aNumericLocationIsABadRequest() {
        Map<String, Object> place = Map.of("latitude", 48.14, "longitude", 11.58);
        central.asTenant()
                .patch(FIREWALL, Map.of("geoLocation", place), id(firewalls.any(any -> true)))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void anUnknownFirewallCannotBeRenamed() {
        central.asTenant()
                .patch(FIREWALL, Map.of("name", "any"), CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void anInvalidIdIsABadRequest() {
        central.asTenant()
                .patch(FIREWALL, Map.of("name", "any"), "the-first-one")
                .then()
                .statusCode(400);
        central.asTenant().delete(FIREWALL, "the-first-one").then().statusCode(400);
    }

    @Test
    @Tag("disruptive")
    void aDeletedFirewallIsRemovedFromEveryList() {
        String id = id(firewalls.any(any -> true));
        central.asTenant().delete(FIREWALL, id).then().statusCode(200).body("deleted", is(true));
        assertThat(ids(firewalls.all())).doesNotContain(id);
        central.asTenant().delete(FIREWALL, id).then().statusCode(404);
        central.asTenant().post(ACTION, APPROVE, id).then().statusCode(404);
        central.asTenant()
                .post(FIREWALLS + "/actions/firmware-upgrade-check", Map.of("firewalls", List.of(id)))
                .then()
                .statusCode(404);
        central.asTenant()
                .get("/firewall/v1/firewall-config/firewalls/{id}/mdr-threat-feed", id)
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aDeletedFirewallIsNoLongerCountedInItsGroup() {
        JsonNode firewall = firewalls.any(any -> any.hasNonNull("group"));
        String group = firewall.at("/group/id").asText();
        int before = group(group).at("/firewalls/total").asInt();
        central.asTenant().delete(FIREWALL, id(firewall)).then().statusCode(200);
        assertThat(group(group).at("/firewalls/total").asInt()).isEqualTo(before - 1);
        assertThat(group(group).at("/firewalls/items").toString()).doesNotContain(id(firewall));
    }

    @Test
    @Tag("disruptive")
    void theClusterEndsWhenOneOfItsFirewallsIsDeleted() {
        JsonNode firewall = firewalls.any(any -> any.at("/cluster/peers").hasNonNull("id"));
        String peer = firewall.at("/cluster/peers/id").asText();
        central.asTenant().delete(FIREWALL, id(firewall)).then().statusCode(200);
        assertThat(firewalls.one(peer).path("cluster").isNull()).isTrue();
    }

    @Test
    @Tag("disruptive")
    void aDeletedFirewallCausesAnEvent() {
        JsonNode firewall = firewalls.any(any -> true);
        central.asTenant().delete(FIREWALL, id(firewall)).then().statusCode(200);
        assertThat(firewalls.eventsAt(firewall)).contains("Event::Other::DeregisteredFromSophosCentral");
    }

    @Test
    @Tag("disruptive")
    void deletingAnUnknownFirewallIsNotFound() {
        central.asTenant()
                .delete(FIREWALL, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("disruptive")
    void aDeletedFirewallHasNoOpenAlerts() {
        String id = id(firewalls.any(any -> !firewalls.alertsAbout(id(any)).isEmpty()));
        central.asTenant().delete(FIREWALL, id).then().statusCode(200);
        assertThat(firewalls.alertsAbout(id)).isEmpty();
    }

    @Test
    @Tag("disruptive")
    void aReadOnlyRoleMayReadButNotChange() {
        String id = id(firewalls.any(any -> true));
        central.as(READ_ONLY).get(FIREWALLS).then().statusCode(200);
        central.as(READ_ONLY).patch(FIREWALL, Map.of("name", "mine"), id).then().statusCode(403);
        central.as(READ_ONLY).delete(FIREWALL, id).then().statusCode(403);
        assertThat(ids(firewalls.all())).contains(id);
    }

    @Test
    @Tag("disruptive")
    void aFirewallOfOneTenantIsUnknownToAnother() {
        String id = id(firewalls.any(any -> true));
        assertThat(ids(central.asSecondTenant().all(FIREWALLS))).doesNotContain(id);
        central.asSecondTenant().delete(FIREWALL, id).then().statusCode(404);
        assertThat(ids(firewalls.all())).contains(id);
    }

    private JsonNode group(String id) {
        return central.any()
                .item(
                        "/firewall/v1/firewall-groups?recurseSubgroups=true",
                        group -> id(group).equals(id));
    }
}
