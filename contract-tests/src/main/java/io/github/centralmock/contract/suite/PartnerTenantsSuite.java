package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.MANAGEMENT;
import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.sut.AccountKind;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenants of a partner. The API cannot delete them, so that scenarios that create one are disruptive. */
@Tag("partner")
class PartnerTenantsSuite {
    private static final String TENANTS = "/partner/v1/tenants";
    private static final String TENANT = TENANTS + "/{tenantId}";
    private static final Map<String, String> GEOGRAPHIES =
            Map.of("us", "US", "eu01", "IE", "eu02", "DE", "ca", "CA", "au", "AU", "jp", "JP", "br", "BR", "in", "IN");

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void aTenantIsTheSameInTheListAndByItsId() {
        for (JsonNode listed : tenants()) {
            assertThat(central.asPartner().read(TENANT, listed.path("id").asText()))
                    .isEqualTo(listed);
        }
    }

    private List<JsonNode> tenants() {
        return Data.required(central.asPartner().all(TENANTS), "tenants");
    }

    @Test
    @Tag("read")
    void theListHoldsTheTenantsOfTheCaller() {
        assertThat(ids(central.asPartner().all(TENANTS))).contains(central.tenantId());
    }

    @Test
    @Tag("read")
    void aTenantHasExactlyTheDocumentedMembers() {
        central.needsMock("tenants that are all set up");
        for (JsonNode tenant : tenants()) {
            assertThat(tenant.fieldNames())
                    .toIterable()
                    .contains(
                            "id",
                            "showAs",
                            "name",
                            "dataGeography",
                            "dataRegion",
                            "billingType",
                            "partner",
                            "organization",
                            "apiHost",
                            "status",
                            "contact");
        }
    }

    @Test
    @Tag("read")
    void everyTenantNamesThePartner() {
        assertThat(central.asPartner().all(TENANTS))
                .extracting(tenant -> tenant.at("/partner/id").asText())
                .containsOnly(central.asPartner().accountId());
    }

    @Test
    @Tag("read")
    void theRegionIsInTheGeography() {
        assertThat(tenants()).allSatisfy(tenant -> {
            String region = tenant.path("dataRegion").asText();
            String expected = GEOGRAPHIES.getOrDefault(region, GEOGRAPHIES.get(region.substring(0, 2)));
            assertThat(tenant.path("dataGeography").asText()).isEqualTo(expected);
        });
    }

    @Test
    @Tag("read")
    void theApiHostOfATenantServesThatTenant() {
        central.needsMock("tenants that are all set up and managed");
        for (JsonNode tenant : tenants()) {
            assertThat(tenant.path("apiHost").asText()).startsWith("http").doesNotEndWith("/");
            central.asPartnerFor(tenant.path("id").asText())
                    .get("/endpoint/v1/endpoints")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @Tag("read")
    void totalsAreReturnedForTrueInAnyCase() {
        int count = central.asPartner().all(TENANTS).size();
        central.asPartner()
                .query("pageSize", 1)
                .query("pageTotal", "True")
                .get(TENANTS)
                .then()
                .statusCode(200)
                .body("pages.total", is(count))
                .body("pages.items", is(count))
                .body("items.size()", is(1));
    }

    @Test
    @Tag("read")
    void everyPageSizeListsEveryTenantOnce() {
        List<String> all = ids(tenants());
        for (int size = 1; size <= Math.min(4, all.size()); size++) {
            assertThat(ids(central.asPartner().all(TENANTS + "?pageSize=" + size)))
                    .isEqualTo(all)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Tag("read")
    void aPageAfterTheLastIsEmpty() {
        central.asPartner()
                .query("page", 1000)
                .get(TENANTS)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("pages.current", is(1000));
    }

    @Test
    @Tag("read")
    void aPageSizeAboveOneHundredIsABadRequest() {
        central.asPartner().query("pageSize", 101).get(TENANTS).then().statusCode(400);
    }

    @Test
    @Tag("read")
    void fieldsApplyToTheListAndTheSingleTenant() {
        JsonNode listed = central.asPartner()
                .query("fields", "name")
                .read(TENANTS)
                .path("items")
                .path(0);
        assertThat(listed.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name");
        JsonNode single = central.asPartner().query("fields", "dataRegion,name").read(TENANT, central.tenantId());
        assertThat(single.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name", "dataRegion");
    }

    @Test
    @Tag("read")
    void anUnknownTenantIsNotFound() {
        central.asPartner().get(TENANT, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    @Tag("read")
    void anInvalidIdIsABadRequest() {
        central.asPartner().get(TENANT, "not-a-uuid").then().statusCode(400);
    }

    @Test
    @Tag("read")
    void anOrganizationCredentialMayNotUseThePartnerApi() {
        central.asOrganization().get(TENANTS).then().statusCode(403);
    }

    @Test
    @Tag("disruptive")
    void aNewTenantIsListedWithTheRequestedValues() {
        String name = central.named("tenant");
        Response created = createTenant(Map.of("name", name, "showAs", "Shown", "billingType", "usage"));
        created.then()
                .body("name", is(name))
                .body("showAs", is("Shown"))
                .body("billingType", is("usage"))
                .body("status", is("active"))
                .body("contact", is(contact()))
                .body("partner.id", is(central.asPartner().accountId()))
                .body("apiHost", notNullValue());
        String id = created.path("id");
        assertThat(central.asPartner().all(TENANTS))
                .filteredOn(tenant -> tenant.path("id").asText().equals(id))
                .containsExactly(central.asPartner().read(TENANT, id));
    }

    @Test
    @Tag("disruptive")
    void showAsDefaultsToTheName() {
        String name = central.named("tenant");
        createTenant(Map.of("name", name)).then().body("showAs", is(name));
    }

    @ParameterizedTest
    @Tag("disruptive")
    @CsvSource({"US,us", "IE,eu01", "DE,eu02", "CA,ca", "AU,au", "JP,jp"})
    void aNewTenantGoesToTheRegionOfItsGeography(String geography, String region) {
        String actual = createTenant(Map.of("dataGeography", geography)).path("dataRegion");
        assertThat(actual).startsWith(region);
    }

    @Test
    @Tag("disruptive")
    void aNewTenantIsUsableAtOnceAndEmpty() {
        String id = createTenant(Map.of()).path("id");
        Caller inside = central.asPartnerFor(id);
        for (String list : List.of(
                "/endpoint/v1/endpoints",
                "/endpoint/v1/endpoint-groups",
                "/common/v1/alerts",
                "/common/v1/directory/user-groups",
                "/siem/v1/events",
                "/firewall/v1/firewalls")) {
            inside.get(list).then().statusCode(200).body("items", empty());
        }
        assertThat(inside.all("/endpoint/v1/policies")).isNotEmpty();
        assertThat(inside.read("/common/v1/roles").path("items")).isNotEmpty();
    }

    @Test
    @Tag("disruptive")
    void theContactAdministersTheNewTenant() {
        String id = createTenant(Map.of()).path("id");
        assertThat(central.asPartnerFor(id).all("/common/v1/admins"))
                .extracting(admin -> admin.at("/profile/email").asText())
                .containsExactly("robin.example@example.com");
    }

    @Test
    @Tag("disruptive")
    void aNewTenantIsIsolatedFromOtherTenants() {
        String id = createTenant(Map.of()).path("id");
        Map<String, Object> user = Map.of("firstName", "Sam", "lastName", "Sample", "email", "sam.sample@example.com");
        central.asPartnerFor(id).post("/common/v1/directory/users", user).then().statusCode(201);
        String search = "/common/v1/directory/users?searchFields=email&search=sam.sample@example.com";
        assertThat(central.asPartnerFor(id).all(search)).hasSize(1);
        assertThat(central.asTenant().all(search)).isEmpty();
    }

    @Test
    @Tag("disruptive")
    void aNewTenantBelongsToNoOrganization() {
        String id = createTenant(Map.of()).path("id");
        assertThat(ids(central.asOrganization().all("/organization/v1/tenants")))
                .doesNotContain(id);
        central.asOrganization()
                .get("/organization/v1/tenants/{tenantId}", id)
                .then()
                .statusCode(404);
        central.asOrganizationFor(id).get("/endpoint/v1/endpoints").then().statusCode(403);
    }

    @Test
    @Tag("disruptive")
    void fieldsApplyToTheResponseOfACreation() {
        central.asPartner()
                .query("fields", "name")
                .post(TENANTS, newTenant(Map.of()))
                .then()
                .statusCode(201)
                .body("keySet()", is(Set.of("id", "name")));
    }

    @ParameterizedTest
    @Tag("disruptive")
    @ValueSource(strings = {"name", "dataGeography", "billingType", "contact"})
    void requiredMembersMustBePresent(String member) {
        Map<String, Object> body = newTenant(Map.of());
        body.remove(member);
        assertRefused(400, body);
    }

    @ParameterizedTest
    @Tag("disruptive")
    @ValueSource(strings = {"firstName", "lastName", "email", "address"})
    void theContactNeedsANameAndAnAddress(String member) {
        Map<String, Object> contact = new HashMap<>(contact());
        contact.remove(member);
        assertRefused(400, newTenant(Map.of("contact", contact)));
    }

    @ParameterizedTest
    @Tag("disruptive")
    @ValueSource(strings = {"address1", "city", "countryCode", "postalCode"})
    void anAddressNeedsAllRequiredMembers(String member) {
        Map<String, Object> address = new HashMap<>(address());
        address.remove(member);
        Map<String, Object> contact = new HashMap<>(contact());
        contact.put("address", address);
        assertRefused(400, newTenant(Map.of("contact", contact)));
    }

    @ParameterizedTest
    @Tag("disruptive")
    @CsvSource({"billingType,term", "billingType,free", "dataGeography,XX", "dataGeography,us01", "name,''"})
    void aWrongValueIsRefused(String member, String value) {
        assertRefused(400, newTenant(Map.of(member, value)));
    }

    @Test
    @Tag("disruptive")
    void aReadOnlyRoleMayNotCreateTenants() {
        central.as(AccountKind.PARTNER, READ_ONLY)
                .post(TENANTS, newTenant(Map.of()))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("disruptive")
    void theManagementRoleMayCreateTenants() {
        central.as(AccountKind.PARTNER, MANAGEMENT)
                .post(TENANTS, newTenant(Map.of()))
                .then()
                .statusCode(201);
    }

    private void assertRefused(int status, Map<String, Object> body) {
        int before = central.asPartner().all(TENANTS).size();
        central.asPartner().post(TENANTS, body).then().statusCode(status);
        assertThat(central.asPartner().all(TENANTS)).hasSize(before);
    }

    private Response createTenant(Map<String, Object> changes) {
        Response created = central.asPartner().post(TENANTS, newTenant(changes));
        created.then().statusCode(201);
        return created;
    }

    private Map<String, Object> newTenant(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", central.named("tenant"));
        body.put("dataGeography", "DE");
        body.put("billingType", "trial");
        body.put("contact", contact());
        body.putAll(changes);
        return body;
    }

    private static Map<String, Object> contact() {
        return Map.of(
                "firstName",
                "Robin",
                "lastName",
                "Example",
                "email",
                "robin.example@example.com",
                "address",
                address());
    }

    private static Map<String, Object> address() {
        return Map.of("address1", "1 Example Road", "city", "Exampleton", "countryCode", "DE", "postalCode", "00000");
    }

    private static List<String> ids(List<JsonNode> tenants) {
        return tenants.stream().map(tenant -> tenant.path("id").asText()).toList();
    }
}
