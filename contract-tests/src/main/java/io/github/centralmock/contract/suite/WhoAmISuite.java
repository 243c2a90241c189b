package io.github.centralmock.contract.suite;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The account of a token, and the hosts that serve it. */
@Tag("whoami")
@Tag("read")
class WhoAmISuite {
    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void aTenantGetsItsIdAndBothHosts() {
        Caller tenant = central.asTenantItself();
        tenant.get("/whoami/v1")
                .then()
                .statusCode(200)
                .body("id", is(tenant.accountId()))
                .body("idType", is("tenant"))
                .body("apiHosts.global", startsWith("http"))
                .body("apiHosts.dataRegion", startsWith("http"))
                .body("size()", is(3));
    }

    @Test
    void aTrailingSlashMakesNoDifference() {
        central.asTenantItself().get("/whoami/v1/").then().statusCode(200).body("idType", is("tenant"));
    }

    @Test
    void aPartnerHasNoDataRegion() {
        central.asPartner()
                .get("/whoami/v1")
                .then()
                .statusCode(200)
                .body("idType", is("partner"))
                .body("apiHosts", not(hasKey("dataRegion")));
    }

    @Test
    void anOrganizationHasNoDataRegion() {
        central.asOrganization()
                .get("/whoami/v1")
                .then()
                .statusCode(200)
                .body("idType", is("organization"))
                .body("apiHosts", not(hasKey("dataRegion")));
    }

    @Test
    void missingTokenIsUnauthorized() {
        central.anonymous().get("/whoami/v1").then().statusCode(401);
    }
}
