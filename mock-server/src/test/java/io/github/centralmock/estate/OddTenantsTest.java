package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import io.github.centralmock.TestClient;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import org.junit.jupiter.api.Test;

/** Tenants that clients have stumbled over; the default estate has none of them. */
class OddTenantsTest extends MockTest {
    private static final String LOSS_POLICIES = "/endpoint/v1/policies?policyType=data-loss-prevention";
    private static final String LOSS_SETTINGS = "/endpoint/v1/policies/settings?policyType=data-loss-prevention";
    private static final String LOSS_POLICY = "{\"name\":\"Cards\",\"type\":\"data-loss-prevention\"}";

    @Override
    protected CentralMockConfig config() {
        return super.config().with(Setting.ESTATE, "oddities");
    }

    @Test
    void anUnmanagedTenantIsListedAndRefusesThePartner() {
        Credential partner = credential(AccountKind.PARTNER, Role.SUPER_ADMIN);
        JsonNode tenant = listed("/partner/v1/tenants", partner, "Dunmarrow Legal");

        assertThat(tenant.path("apiHost").asText()).isNotEmpty();
        assertThat(endpointsOf(tenant, partner)).isEqualTo(403);
    }

    @Test
    void anUnmanagedTenantIsListedAndRefusesTheOrganization() {
        Credential organization = credential(AccountKind.ORGANIZATION, Role.SUPER_ADMIN);
        JsonNode tenant = listed("/organization/v1/tenants", organization, "Dunmarrow Legal");

        assertThat(endpointsOf(tenant, organization)).isEqualTo(403);
    }

    @Test
    void anUnmanagedTenantsOwnCredentialWorks() {
        assertThat(ownedBy("Dunmarrow Legal").get("/endpoint/v1/endpoints").status())
                .isEqualTo(200);
    }

    @Test
    void aTenantThatIsBeingSetUpIsListedWithoutItsHost() {
        Credential partner = credential(AccountKind.PARTNER, Role.SUPER_ADMIN);
        JsonNode tenant = listed("/partner/v1/tenants", partner, "Elverstone Schools");

        assertThat(tenant.has("apiHost")).isFalse();
        assertThat(anyone().as(partner)
                        .get("/partner/v1/tenants/" + tenant.path("id").asText())
                        .body()
                        .has("apiHost"))
                .isFalse();
    }

    @Test
    void anOlderTenantHasPoliciesAgainstDataLoss() {
        TestClient older = ownedBy("Greywater Museum");

        assertThat(older.get("/endpoint/v1/policies/data-loss-prevention/base").status())
                .isEqualTo(200);
        assertThat(older.get(LOSS_POLICIES).body().path("items")).hasSize(2);
        assertThat(older.get(LOSS_SETTINGS).body().path("items")).hasSize(1);
        assertThat(older.post("/endpoint/v1/policies", LOSS_POLICY).status()).isEqualTo(201);
    }

    @Test
    void otherTenantsHaveNone() {
        TestClient newer = ownedBy("Amberquill Robotics");

        assertThat(newer.get("/endpoint/v1/policies/data-loss-prevention/base").status())
                .isEqualTo(404);
        assertThat(newer.get("/endpoint/v1/policies/server-data-loss-prevention/base/settings")
                        .status())
                .isEqualTo(404);
        assertThat(newer.get(LOSS_POLICIES).body().path("items")).isEmpty();
        assertThat(newer.get(LOSS_SETTINGS).body().path("items")).isEmpty();
        assertThat(newer.post("/endpoint/v1/policies", LOSS_POLICY).status()).isEqualTo(400);
        assertThat(newer.get("/endpoint/v1/policies?pageSize=100").text()).doesNotContain("data-loss-prevention");
    }

    @Test
    void theMarksOfTheMockNeverLeaveIt() {
        Credential partner = credential(AccountKind.PARTNER, Role.SUPER_ADMIN);

        assertThat(anyone().as(partner).get("/partner/v1/tenants").text()).doesNotContain("\"_");
    }

    private TestClient ownedBy(String name) {
        return anyone().as(worlds().main().credentials().stream()
                .filter(credential -> credential.accountName().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private JsonNode listed(String path, Credential owner, String name) {
        TestClient.Answer answer = anyone().as(owner).get(path);
        for (JsonNode tenant : answer.body().path("items")) {
            if (tenant.path("name").asText().equals(name)) {
                return tenant;
            }
        }
        throw new AssertionError("no tenant " + name + " in " + answer.text());
    }

    private int endpointsOf(JsonNode tenant, Credential owner) {
        return anyone().as(
                        owner.clientId(),
                        owner.clientSecret(),
                        "X-Tenant-ID",
                        tenant.path("id").asText())
                .get("/endpoint/v1/endpoints")
                .status();
    }
}
