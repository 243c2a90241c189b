package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Endpoints: the pages of the list, the members of each view, and deletion. */
@Tag("endpoint")
class EndpointsSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{id}";
    private static final String DELETE_MANY = ENDPOINTS + "/delete";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void everyEndpointIsListedOnceForEveryPageSize() {
        List<String> all =
                Data.required(ids(central.asTenant().query("pageSize", 500).all(ENDPOINTS)), "endpoints");
        assertThat(all).doesNotHaveDuplicates();
        int pageSize = Math.max(1, all.size() / 3);
        assertThat(ids(central.asTenant().query("pageSize", pageSize).all(ENDPOINTS)))
                .isEqualTo(all);
    }

    @Test
    @Tag("read")
    void theDefaultPageSizeIsFiftyAndTheMaximumFiveHundred() {
        central.asTenant()
                .get(ENDPOINTS)
                .then()
                .statusCode(200)
                .body("pages.size", is(50))
                .body("pages.maxSize", is(500))
                .body("pages.current", nullValue());
    }

    @Test
    @Tag("read")
    void aPageSizeAboveFiveHundredIsRefused() {
        central.asTenant().query("pageSize", 501).get(ENDPOINTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void anInvalidPageSizeIsRefused() {
        central.asTenant().query("pageSize", "None").get(ENDPOINTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void theNextKeyIsBase64OfAListWithTheLastId() {
        central.anyEndpoint();
        JsonNode page = central.asTenant().query("pageSize", 1).read(ENDPOINTS);
        Assumptions.assumeTrue(page.path("pages").has("nextKey"), "skipped: the target has only one endpoint");
        byte[] key =
                Base64.getDecoder().decode(page.path("pages").path("nextKey").asText());
        assertThat(new String(key, StandardCharsets.UTF_8))
                .isEqualTo("[\"" + page.path("items").path(0).path("id").asText() + "\"]");
    }

    @Test
    @Tag("read")
    void aFollowingPageReturnsTheKeyOfTheRequest() {
        String key = central.asTenant()
                .query("pageSize", 1)
                .read(ENDPOINTS)
                .at("/pages/nextKey")
                .asText();
        Assumptions.assumeFalse(key.isEmpty(), "skipped: the target has only one endpoint");
        central.asTenant()
                .query("pageFromKey", key)
                .get(ENDPOINTS)
                .then()
                .statusCode(200)
                .body("pages.fromKey", is(key));
    }

    @Test
    @Tag("read")
    void anEmptyKeyIsTheFirstPage() {
        List<String> first = central.asTenant().get(ENDPOINTS).path("items.id");
        List<String> withEmptyKey =
                central.asTenant().query("pageFromKey", "").get(ENDPOINTS).path("items.id");
        assertThat(withEmptyKey).isEqualTo(Data.required(first, "endpoints"));
    }

    @Test
    @Tag("read")
    void totalsCountPagesAndEndpoints() {
        int all = central.asTenant().all(ENDPOINTS).size();
        central.asTenant()
                .query("pageTotal", "True")
                .query("pageSize", 7)
                .get(ENDPOINTS)
                .then()
                .statusCode(200)
                .body("pages.items", is(all))
                .body("pages.total", is(Math.max(1, (all + 6) / 7)));
    }

    @Test
    @Tag("read")
    void theBasicViewShowsFourMembers() {
        String id = central.anyEndpoint();
        JsonNode endpoint = central.asTenant().query("view", "basic").read(ENDPOINT, id);
        assertThat(names(endpoint)).containsExactlyInAnyOrder("id", "type", "tenant", "hostname");
        JsonNode listed =
                central.asTenant().query("view", "basic").query("ids", id).read(ENDPOINTS);
        assertThat(listed.path("items").path(0)).isEqualTo(endpoint);
    }

    @Test
    @Tag("read")
    void theDefaultViewIsSummary() {
        String id = central.anyEndpoint();
        assertThat(central.asTenant().query("view", "summary").read(ENDPOINT, id))
                .isEqualTo(central.asTenant().read(ENDPOINT, id));
    }

    @Test
    @Tag("read")
    void theFullViewShowsAllThatTheSummaryShows() {
        String id = central.anyEndpoint();
        JsonNode full = central.asTenant().query("view", "full").read(ENDPOINT, id);
        assertThat(names(full)).containsAll(names(central.asTenant().read(ENDPOINT, id)));
    }

    @Test
    @Tag("read")
    void theFullViewShowsTheSoftwareOfTheAgent() {
        JsonNode full = central.asTenant().query("view", "full").read(ENDPOINT, central.anyEndpoint("computer"));
        assertThat(full.path("mdrManaged").isBoolean()).isTrue();
        assertThat(names(full.path("packages"))).contains("protection", "encryption", "ztna");
        assertThat(full.at("/packages/protection/status").asText()).isNotEmpty();
        assertThat(full.path("modules")).isNotEmpty().allSatisfy(module -> {
            assertThat(module.path("name").asText()).isNotEmpty();
            assertThat(module.path("version").asText()).isNotEmpty();
        });
        JsonNode selected = central.asTenant()
                .unchecked()
                .query("fields", "modules", "packages")
                .query("ids", full.path("id").asText())
                .read(ENDPOINTS)
                .at("/items/0");
        assertThat(selected.path("modules")).isEqualTo(full.path("modules"));
        assertThat(selected.path("packages")).isEqualTo(full.path("packages"));
    }

    @Test
    @Tag("read")
    void theDefaultViewHasTheMembersThatStrictClientsRead() {
        central.asTenant()
                .get(ENDPOINT, central.anyEndpoint("computer"))
                .then()
                .statusCode(200)
                .body("tenant.id", is(central.tenantId()))
                .body("health.overall", notNullValue())
                .body("health.threats.status", notNullValue())
                .body("health.services.serviceDetails", notNullValue())
                .body("os.platform", notNullValue())
                .body("os.isServer", is(false))
                .body("tamperProtectionEnabled", notNullValue())
                .body("lastSeenAt", notNullValue());
    }

    @Test
    @Tag("read")
    void fieldsReturnsTheNamedMembersAndTheId() {
        String id = central.anyEndpoint();
        Caller withHostnameOnly = central.asTenant().unchecked().query("fields", "hostname");
        JsonNode endpoint = withHostnameOnly.read(ENDPOINT, id);
        assertThat(names(endpoint)).containsExactlyInAnyOrder("id", "hostname");
        JsonNode listed = withHostnameOnly.query("ids", id).read(ENDPOINTS);
        assertThat(listed.path("items").path(0)).isEqualTo(endpoint);
    }

    @Test
    @Tag("read")
    void idsMatchInUpperAndLowerCase() {
        String id = central.anyEndpoint();
        central.asTenant()
                .query("ids", id.toUpperCase(java.util.Locale.ROOT), CentralExtension.randomUuid())
                .get(ENDPOINTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    @Tag("read")
    void theListIsSortedByTheGivenFields() {
        List<String> ascending =
                hostnames(central.asTenant().query("sort", "hostname").all(ENDPOINTS));
        List<String> descending =
                hostnames(central.asTenant().query("sort", "hostname:desc").all(ENDPOINTS));
        assertThat(Data.required(ascending, "endpoints")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(descending).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    }

    @Test
    @Tag("write")
    void onlyOnlineEndpointsContinueToReport() {
        String online = central.any().onlineEndpoint();
        String offline = central.any().offlineEndpoint();
        String seen = lastSeenAt(offline);
        central.after(Duration.ofDays(2));
        List<String> lately = ids(central.asTenant()
                .query("lastSeenAfter", "-PT30M")
                .query("pageSize", 500)
                .all(ENDPOINTS));
        assertThat(lately)
                .contains(online)
                .isEqualTo(ids(central.asTenant()
                        .query("online", true)
                        .query("pageSize", 500)
                        .all(ENDPOINTS)));
        List<JsonNode> sorted = central.asTenant()
                .query("sort", "lastSeenAt:desc")
                .query("pageSize", 500)
                .all(ENDPOINTS);
        assertThat(ids(sorted.subList(0, lately.size()))).containsExactlyInAnyOrderElementsOf(lately);
        JsonNode listed = central.asTenant()
                .query("ids", online)
                .query("fields", "lastSeenAt")
                .read(ENDPOINTS)
                .at("/items/0");
        assertThat(listed.path("lastSeenAt").asText())
                .isEqualTo(lastSeenAt(online))
                .isEqualTo(central.asTenant()
                        .query("view", "full")
                        .read(ENDPOINT, online)
                        .path("lastSeenAt")
                        .asText());
        assertThat(lastSeenAt(offline)).isEqualTo(seen);
    }

    private String lastSeenAt(String id) {
        return central.asTenant().get(ENDPOINT, id).path("lastSeenAt");
    }

    @Test
    @Tag("read")
    void anUnknownEndpointIsNotFound() {
        central.asTenant()
                .get(ENDPOINT, CentralExtension.randomUuid())
                .then()
                .statusCode(404)
                .body("error", is("notFound"));
    }

    @Test
    @Tag("read")
    void anIdThatIsNotAUuidIsABadRequest() {
        central.asTenant().get(ENDPOINT, "software").then().statusCode(400);
    }

    @Test
    @Tag("read")
    void endpointsOfOneTenantAreUnknownToAnother() {
        String id = central.anyEndpoint();
        central.asSecondTenant().get(ENDPOINT, id).then().statusCode(404);
        central.asSecondTenant().query("ids", id).get(ENDPOINTS).then().body("items", empty());
    }

    @Test
    @Tag("disruptive")
    void aDeletedEndpointIsGone() {
        central.needsMock("endpoints that may be deleted");
        String id = central.anyEndpoint();
        central.asTenant().delete(ENDPOINT, id).then().statusCode(200).body("deleted", is(true));
        central.asTenant().get(ENDPOINT, id).then().statusCode(404);
        central.asTenant().get(ENDPOINT + "/isolation", id).then().statusCode(404);
        assertThat(ids(central.asTenant().all(ENDPOINTS))).doesNotContain(id);
    }

    @Test
    @Tag("disruptive")
    void deletingAMissingEndpointStillAnswersDeleted() {
        central.asTenant()
                .delete(ENDPOINT, CentralExtension.randomUuid())
                .then()
                .statusCode(200)
                .body("deleted", is(true));
    }

    @Test
    @Tag("disruptive")
    void deletingSeveralEndpointsReturnsTheExistingOnes() {
        central.needsMock("endpoints that may be deleted");
        List<String> two = ids(central.asTenant().all(ENDPOINTS)).subList(0, 2);
        List<String> requested = new ArrayList<>(two);
        requested.add(CentralExtension.randomUuid());
        List<String> deleted = central.asTenant()
                .post(DELETE_MANY, Map.of("endpointIds", requested))
                .then()
                .statusCode(200)
                .extract()
                .path("endpointIds");
        assertThat(deleted).containsExactlyElementsOf(two);
        assertThat(ids(central.asTenant().all(ENDPOINTS))).doesNotContainAnyElementsOf(two);
    }

    @Test
    @Tag("disruptive")
    void aDeletedEndpointCausesNoFurtherEvents() {
        String id = central.any().onlineEndpoint();
        central.needsMock("endpoints that may be deleted");
        central.asTenant().post(ENDPOINT + "/scans", Map.of(), id).then().statusCode(201);
        central.asTenant().delete(ENDPOINT, id).then().statusCode(200);
        central.after(Duration.ofHours(2));
        assertThat(central.asTenant().all("/siem/v1/events"))
                .noneMatch(event -> event.path("endpoint_id").asText().equals(id)
                        && event.path("type").asText().endsWith("SavScanComplete"));
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotDelete() {
        central.as(READ_ONLY)
                .post(DELETE_MANY, Map.of("endpointIds", List.of(CentralExtension.randomUuid())))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void deletingWithoutIdsIsABadRequest() {
        central.asTenant()
                .post(DELETE_MANY, Map.of("endpointIds", List.of()))
                .then()
                .statusCode(400);
        central.asTenant().post(DELETE_MANY, Map.of()).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void anUnknownParameterDoesNotChangeTheList() {
        central.asTenant()
                .query("ids", central.anyEndpoint())
                .query("page", 3)
                .get(ENDPOINTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    private static List<String> hostnames(List<JsonNode> items) {
        return items.stream().map(item -> item.path("hostname").asText()).toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
