package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tenants of an organization, which are a part of the tenants of its partner. */
@Tag("organization")
@Tag("read")
class OrganizationTenantsSuite {
    private static final String TENANTS = "/organization/v1/tenants";
    private static final String TENANT = TENANTS + "/{tenantId}";
    private static final String PARTNER_TENANTS = "/partner/v1/tenants";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void everyTenantNamesTheOrganization() {
        assertThat(central.asOrganization().all(TENANTS))
                .isNotEmpty()
                .extracting(tenant -> tenant.at("/organization/id").asText())
                .containsOnly(central.asOrganization().accountId());
    }

    @Test
    void aTenantIsTheSameInTheListAndByItsId() {
        for (JsonNode listed : Data.required(central.asOrganization().all(TENANTS), "tenants")) {
            assertThat(central.asOrganization().read(TENANT, listed.path("id").asText()))
                    .isEqualTo(listed);
        }
    }

    @Test
    void thePartnerReadsTheSameTenants() {
        List<JsonNode> seenByPartner = central.asPartner().all(PARTNER_TENANTS);
        assertThat(seenByPartner)
                .filteredOn(tenant -> tenant.at("/organization/id")
                        .asText()
                        .equals(central.asOrganization().accountId()))
                .containsExactlyElementsOf(
                        Data.required(central.asOrganization().all(TENANTS), "tenants"));
    }

    @Test
    void aTenantWithoutAnOrganizationIsNotFound() {
        central.asOrganization().get(TENANT, outsider()).then().statusCode(404);
    }

    @Test
    void anUnknownTenantIsNotFound() {
        central.asOrganization()
                .get(TENANT, CentralExtension.randomUuid())
                .then()
                .statusCode(404);
    }

    @Test
    void anInvalidIdIsABadRequest() {
        central.asOrganization().get(TENANT, "not-a-uuid").then().statusCode(400);
    }

    @Test
    void theOrganizationReachesItsOwnTenantsOnly() {
        central.needsMock("tenants that are all managed");
        for (JsonNode tenant : Data.required(central.asOrganization().all(TENANTS), "tenants")) {
            central.asOrganizationFor(tenant.path("id").asText())
                    .get("/endpoint/v1/endpoints")
                    .then()
                    .statusCode(200);
        }
        central.asOrganizationFor(outsider())
                .get("/endpoint/v1/endpoints")
                .then()
                .statusCode(403);
    }

    @Test
    void totalsOfPagesAndTenantsAreReturnedOnRequest() {
        int count = central.asOrganization().all(TENANTS).size();
        central.asOrganization()
                .query("pageSize", 1)
                .query("pageTotal", true)
                .get(TENANTS)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("pages.total", is(count))
                .body("pages.items", is(count));
    }

    @Test
    void aTenantCredentialIsRefused() {
        Caller tenant = central.asTenantItself();
        tenant.header("X-Organization-ID", central.asOrganization().accountId())
                .get(TENANTS)
                .then()
                .statusCode(403);
    }

    @Test
    void anOrganizationDoesNotReachAnotherOrganization() {
        central.asOrganization()
                .header("X-Organization-ID", CentralExtension.randomUuid())
                .get(TENANTS)
                .then()
                .statusCode(403);
    }

    private static String outsider() {
        List<String> outside = central.asPartner().all(PARTNER_TENANTS).stream()
                .filter(tenant -> !tenant.at("/organization/id")
                        .asText()
                        .equals(central.asOrganization().accountId()))
                .map(tenant -> tenant.path("id").asText())
                .toList();
        Assumptions.assumeFalse(outside.isEmpty(), "skipped: all tenants of the partner are in the organization");
        return outside.get(0);
    }
}
