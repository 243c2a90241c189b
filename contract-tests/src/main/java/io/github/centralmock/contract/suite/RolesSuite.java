package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.sut.CredentialRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Roles of a tenant: the permissions of its administrators and API credentials. */
@Tag("common")
class RolesSuite implements RoleScenarios {
    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final DirectoryUsers directory = new DirectoryUsers(central);

    @Override
    public CentralExtension central() {
        return central;
    }

    @Override
    public Caller as(CredentialRole role) {
        return central.as(role);
    }

    @Override
    public String roles() {
        return "/common/v1/roles";
    }

    @Test
    @Tag("write")
    void aRoleOfAnAdminCannotBeDeleted() {
        String roleId = createRole(newRole("held")).path("id");
        String adminId = directory.createAdmin(roleId).path("id");
        caller().delete(role(), roleId).then().statusCode(409);
        caller().delete("/common/v1/admins/{adminId}", adminId).then().statusCode(200);
        caller().delete(role(), roleId).then().statusCode(200).body("deleted", is(true));
    }

    @Test
    @Tag("write")
    void aCustomRoleOfOneTenantIsUnknownToAnother() {
        Map<String, Object> role = newRole("own");
        String id = createRole(role).path("id");
        central.asSecondTenant().get(role(), id).then().statusCode(404);
        central.asSecondTenant().post(roles(), role).then().statusCode(201);
    }

    @Test
    @Tag("read")
    void predefinedRolesHaveTheSameIdsInAllTenants() {
        assertThat(predefinedIds(central.asSecondTenant())).isEqualTo(predefinedIds(central.asTenant()));
    }

    @Test
    @Tag("write")
    void aPartnerReadsAndChangesTheRolesOfItsTenant() {
        Caller partner = central.asPartnerFor(central.tenantId());
        String id = partner.post(roles(), newRole("by partner"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        central.asTenant().get(role(), id).then().statusCode(200);
    }

    private List<String> predefinedIds(Caller caller) {
        List<JsonNode> roles = caller.query("type", "predefined").all(roles());
        return roles.stream().map(role -> role.path("id").asText()).toList();
    }
}
