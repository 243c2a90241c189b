package io.github.centralmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import org.junit.jupiter.api.Test;

/** The default estate has a tenant whose scanning exclusions the partner manages; nothing on the wire tells which. */
class ManagedExclusionsTest extends MockTest {
    private static final String EXCLUSIONS = "/endpoint/v1/settings/exclusions/scanning";
    private static final String EXCLUSION = "{\"type\":\"path\",\"value\":\"C:\\\\Temp\\\\\"}";

    @Test
    void aTenantCannotExcludeWhatItsPartnerManages() {
        TestClient managed = at("Dunmarrow Legal");
        assertThat(managed.get(EXCLUSIONS).status()).isEqualTo(200);
        assertThat(managed.post(EXCLUSIONS, EXCLUSION).status()).isEqualTo(403);
        assertThat(managed.send("DELETE", EXCLUSIONS + "/3f1c9a52-6a0e-4e0f-9a53-0d6f5c1b7a11", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void otherTenantsManageTheirOwn() {
        assertThat(at("Corviston Freight").post(EXCLUSIONS, EXCLUSION).status()).isEqualTo(201);
    }

    private TestClient at(String tenantName) {
        Credential partner = credential(AccountKind.PARTNER, Role.SUPER_ADMIN);
        return anyone().as(partner.clientId(), partner.clientSecret(), "X-Tenant-ID", tenantId(partner, tenantName));
    }

    private String tenantId(Credential partner, String name) {
        for (JsonNode tenant : anyone().as(partner)
                .get("/partner/v1/tenants?pageSize=100")
                .body()
                .path("items")) {
            if (tenant.path("name").asText().equals(name)) {
                return tenant.path("id").asText();
            }
        }
        throw new AssertionError("no tenant " + name);
    }
}
