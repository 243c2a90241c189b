package io.github.centralmock.contract.suite;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The account of a request, and the accounts that a credential may access. */
@Tag("common")
@Tag("read")
class AccountScopeSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void missingTokenIsUnauthorized() {
        central.asTenant()
                .withoutToken()
                .get(ENDPOINTS)
                .then()
                .statusCode(401)
                .body("error", is("Unauthorized"))
                .body("$", not(hasKey("message")))
                .body("$", not(hasKey("createdAt")));
    }

    @Test
    void anInvalidTokenIsRefusedLikeAMissingToken() {
        central.asTenant().withToken("not-a-token").get(ENDPOINTS).then().statusCode(401);
    }

    @Test
    void aMissingTenantHeaderIsRefused() {
        central.asTenant().withoutHeader("X-Tenant-ID").get(ENDPOINTS).then().statusCode(401);
    }

    @Test
    void headerNamesMayBeWrittenInAnyCase() {
        Caller tenant = central.asTenant();
        tenant.withoutHeader("X-Tenant-ID")
                .header("x-tenant-id", tenant.accountId().toUpperCase(java.util.Locale.ROOT))
                .get(ENDPOINTS)
                .then()
                .statusCode(200);
    }

    @Test
    void aTenantDoesNotReachAnotherTenant() {
        central.asTenantItself()
                .header("X-Tenant-ID", central.asSecondTenant().accountId())
                .get(ENDPOINTS)
                .then()
                .statusCode(403)
                .body("error", is("forbidden"));
    }

    @Test
    void anUnknownTenantIsRefusedForEveryCredential() {
        central.asTenant()
                .header("X-Tenant-ID", CentralExtension.randomUuid())
                .get(ENDPOINTS)
                .then()
                .statusCode(403);
    }

    @Test
    void aPartnerReachesTheTenantsItManages() {
        String tenant = central.asTenant().accountId();
        central.asPartnerFor(tenant).get(ENDPOINTS).then().statusCode(200);
    }

    @Test
    void aTenantCredentialMayNotUseThePartnerApi() {
        Caller tenant = central.asTenantItself();
        tenant.header("X-Partner-ID", tenant.accountId())
                .get("/partner/v1/tenants")
                .then()
                .statusCode(403);
        tenant.get("/partner/v1/tenants").then().statusCode(403);
    }

    @Test
    void aPartnerCredentialMayNotUseTheOrganizationApi() {
        central.asPartner().get("/organization/v1/tenants").then().statusCode(403);
    }

    @Test
    void aPartnerDoesNotReachAnotherPartner() {
        central.asPartner()
                .header("X-Partner-ID", CentralExtension.randomUuid())
                .get("/partner/v1/tenants")
                .then()
                .statusCode(403);
    }
}
