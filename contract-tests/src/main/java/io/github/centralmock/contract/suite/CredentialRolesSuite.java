package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.DIRECTORY_SYNC;
import static io.github.centralmock.contract.sut.CredentialRole.FIREWALL;
import static io.github.centralmock.contract.sut.CredentialRole.FORENSICS;
import static io.github.centralmock.contract.sut.CredentialRole.MANAGEMENT;
import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static io.github.centralmock.contract.sut.CredentialRole.SUPER_ADMIN;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.centralmock.contract.sut.AccountKind;
import io.github.centralmock.contract.sut.CredentialRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operations that each role of a service principal may call. Other operations are answered with 403. */
@Tag("common")
class CredentialRolesSuite {
    private static final String ITEMS = "/endpoint/v1/settings/allowed-items";
    private static final String GROUPS = "/common/v1/directory/user-groups";
    private static final String FIREWALLS = "/firewall/v1/firewalls";
    private static final String EVENTS = "/siem/v1/events";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("read")
    void everyRoleMayCallWhoAmI() {
        for (CredentialRole role : CredentialRole.values()) {
            central.as(role).get("/whoami/v1").then().statusCode(200);
        }
    }

    @Test
    @Tag("read")
    void everyRoleMayReadEndpoints() {
        for (var role : List.of(SUPER_ADMIN, MANAGEMENT, FORENSICS, READ_ONLY)) {
            central.as(role)
                    .query("pageSize", 1)
                    .get("/endpoint/v1/endpoints")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @Tag("read")
    void forensicsMayReadEndpointsButNoAlerts() {
        central.as(FORENSICS)
                .get("/common/v1/alerts")
                .then()
                .statusCode(403)
                .body("error", is("forbidden"))
                .body("message", is("Access is denied"))
                .body("$", not(hasKey("createdAt")));
    }

    @Test
    @Tag("read")
    void readOnlyMaySearchByPost() {
        central.as(READ_ONLY).post("/common/v1/alerts/search", Map.of()).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void readOnlyMayNotWrite() {
        central.as(READ_ONLY)
                .post(ITEMS, Map.of("type", "path", "properties", Map.of("path", "C:\\tools\\a.exe"), "comment", "no"))
                .then()
                .statusCode(403);
        central.as(READ_ONLY)
                .post("/endpoint/v1/endpoints/{id}/scans", Map.of(), central.anyEndpoint())
                .then()
                .statusCode(403);
        central.as(READ_ONLY)
                .delete(ITEMS + "/{id}", CentralExtension.randomUuid())
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void managementMayWriteButNotMigrate() {
        String tenant = central.asSecondTenant().accountId();
        central.as(MANAGEMENT)
                .post("/endpoint/v1/endpoints/{id}/scans", Map.of(), central.anyEndpoint())
                .then()
                .statusCode(201);
        central.as(MANAGEMENT)
                .post(
                        "/endpoint/v1/migrations",
                        Map.of("fromTenant", tenant, "endpoints", List.of(CentralExtension.randomUuid())))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("write")
    void forensicsMayCollectForensicDataOnly() {
        String endpoint = central.anyEndpoint("computer");
        central.as(FORENSICS)
                .post("/endpoint/v1/endpoints/{id}/scans", Map.of(), endpoint)
                .then()
                .statusCode(403);
        central.as(FORENSICS)
                .post("/endpoint/v1/endpoints/{id}/forensic-logs", Map.of("mode", "fast", "expires", "PT4H"), endpoint)
                .then()
                .statusCode(202);
    }

    @Test
    @Tag("write")
    void directorySyncMayChangeTheDirectoryOnly() {
        Caller directorySync = central.as(DIRECTORY_SYNC);
        Map<String, Object> group = Map.of("name", central.named("synced"));
        String groupId = directorySync
                .post(GROUPS, group)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        directorySync.get("/common/v1/directory/users").then().statusCode(200);
        directorySync.delete(GROUPS + "/{id}", groupId).then().statusCode(200);
        assertCannotRead(
                directorySync, "/common/v1/admins", "/common/v1/alerts", "/endpoint/v1/endpoints", FIREWALLS, EVENTS);
    }

    @Test
    @Tag("write")
    void theFirewallRoleMayManageFirewallsOnly() {
        Caller firewallAdmin = central.as(FIREWALL);
        Map<String, Object> group = Map.of("name", central.named("kept"));
        String groupId = firewallAdmin
                .post("/firewall/v1/firewall-groups", group)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        firewallAdmin.get(FIREWALLS).then().statusCode(200);
        firewallAdmin
                .delete("/firewall/v1/firewall-groups/{id}", groupId)
                .then()
                .statusCode(200);
        assertCannotRead(firewallAdmin, GROUPS, "/common/v1/alerts", "/endpoint/v1/endpoints", EVENTS);
    }

    private static void assertCannotRead(Caller caller, String... lists) {
        for (String list : lists) {
            caller.get(list).then().statusCode(403).body("message", is("Access is denied"));
        }
    }

    @Test
    @Tag("read")
    void theRolesOfAPartnerHaveTheSamePermissions() {
        central.as(AccountKind.PARTNER, READ_ONLY)
                .get("/partner/v1/tenants")
                .then()
                .statusCode(200);
        central.as(AccountKind.PARTNER, FORENSICS)
                .get("/partner/v1/tenants")
                .then()
                .statusCode(403);
    }
}
