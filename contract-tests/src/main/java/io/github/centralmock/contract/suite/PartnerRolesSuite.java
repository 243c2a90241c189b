package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.CredentialRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Roles of a partner: the permissions of its administrators and API credentials. */
@Tag("partner")
class PartnerRolesSuite implements RoleScenarios {
    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Override
    public CentralExtension central() {
        return central;
    }

    @Override
    public Caller as(CredentialRole role) {
        return central.as(AccountKind.PARTNER, role);
    }

    @Override
    public String roles() {
        return "/partner/v1/roles";
    }

    @Test
    @Tag("disruptive")
    void aRoleOfAPartnerAdminCannotBeDeleted() {
        String roleId = createRole(newRole("held")).path("id");
        Map<String, Object> assignment = Map.of("roleId", roleId, "scope", Map.of("type", "self"));
        Map<String, Object> admin =
                Map.of("username", central.named("holder") + "@example.com", "roleAssignments", List.of(assignment));
        caller().post("/partner/v1/admins", admin).then().statusCode(201);
        caller().delete(role(), roleId).then().statusCode(409);
        caller().get(role(), roleId).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void aRoleOfThePartnerIsUnknownToItsTenants() {
        String id = createRole(newRole("own")).path("id");
        central.asTenant().get("/common/v1/roles/{roleId}", id).then().statusCode(404);
    }

    @Test
    @Tag("read")
    void aTenantCredentialMayNotReadPartnerRoles() {
        central.asTenantItself().get(roles()).then().statusCode(403);
    }
}
