package io.github.centralmock;

import io.github.centralmock.api.common.AdminsApi;
import io.github.centralmock.api.common.AlertsApi;
import io.github.centralmock.api.common.DirectoryUsersApi;
import io.github.centralmock.api.common.RolesApi;
import io.github.centralmock.api.common.UserGroupsApi;
import io.github.centralmock.api.endpoint.AdaptiveAttackProtectionApi;
import io.github.centralmock.api.endpoint.AllowedItemsApi;
import io.github.centralmock.api.endpoint.BasePoliciesApi;
import io.github.centralmock.api.endpoint.BlockedAddressesApi;
import io.github.centralmock.api.endpoint.BlockedItemsApi;
import io.github.centralmock.api.endpoint.DownloadsApi;
import io.github.centralmock.api.endpoint.EndpointGroupsApi;
import io.github.centralmock.api.endpoint.EndpointsApi;
import io.github.centralmock.api.endpoint.EventJournalApi;
import io.github.centralmock.api.endpoint.ExploitMitigationApi;
import io.github.centralmock.api.endpoint.ForensicsApi;
import io.github.centralmock.api.endpoint.GlobalTamperProtectionApi;
import io.github.centralmock.api.endpoint.GroupMembershipApi;
import io.github.centralmock.api.endpoint.IntrusionPreventionExclusionsApi;
import io.github.centralmock.api.endpoint.IsolationApi;
import io.github.centralmock.api.endpoint.IsolationExclusionsApi;
import io.github.centralmock.api.endpoint.MigrationsApi;
import io.github.centralmock.api.endpoint.PeripheralsApi;
import io.github.centralmock.api.endpoint.PoliciesApi;
import io.github.centralmock.api.endpoint.ScanningExclusionsApi;
import io.github.centralmock.api.endpoint.ScansApi;
import io.github.centralmock.api.endpoint.SoftwarePackagesApi;
import io.github.centralmock.api.endpoint.TamperProtectionApi;
import io.github.centralmock.api.endpoint.TlsDecryptionApi;
import io.github.centralmock.api.endpoint.WebControlApi;
import io.github.centralmock.api.firewall.FirewallGroupsApi;
import io.github.centralmock.api.firewall.FirewallsApi;
import io.github.centralmock.api.firewall.FirmwareApi;
import io.github.centralmock.api.firewall.ThreatFeedApi;
import io.github.centralmock.api.organization.OrganizationTenantsApi;
import io.github.centralmock.api.partner.BillingApi;
import io.github.centralmock.api.partner.PartnerAdminsApi;
import io.github.centralmock.api.partner.PartnerRolesApi;
import io.github.centralmock.api.partner.PartnerTenantsApi;
import io.github.centralmock.api.siem.SiemApi;
import io.github.centralmock.auth.TokenApi;
import io.github.centralmock.auth.WhoAmIApi;
import io.github.centralmock.engine.ApiRoutes;
import java.util.List;

/** The route tables and the descriptions they must agree with: the mock's table of contents. */
final class Apis {
    static final List<String> DESCRIPTIONS = List.of(
            "oauth2-v2",
            "whoami-v1",
            "organization-v1",
            "partner-v1",
            "common-v1",
            "endpoint-v1",
            "firewall-v1",
            "siem-v1");

    private Apis() {}

    static List<ApiRoutes> all() {
        return List.of(
                new TokenApi(),
                new WhoAmIApi(),
                new OrganizationTenantsApi(),
                new PartnerTenantsApi(),
                new BillingApi(),
                new PartnerAdminsApi(),
                new PartnerRolesApi(),
                new AdminsApi(),
                new RolesApi(),
                new AlertsApi(),
                new DirectoryUsersApi(),
                new UserGroupsApi(),
                new SiemApi(),
                new DownloadsApi(),
                new EndpointsApi(),
                new EndpointGroupsApi(),
                new GroupMembershipApi(),
                new IsolationApi(),
                new TamperProtectionApi(),
                new ScansApi(),
                new AdaptiveAttackProtectionApi(),
                new ForensicsApi(),
                new MigrationsApi(),
                new EventJournalApi(),
                new ExploitMitigationApi(),
                new GlobalTamperProtectionApi(),
                new PeripheralsApi(),
                new SoftwarePackagesApi(),
                new TlsDecryptionApi(),
                new WebControlApi(),
                new FirewallsApi(),
                new FirmwareApi(),
                new FirewallGroupsApi(),
                new ThreatFeedApi(),
                new PoliciesApi(),
                new BasePoliciesApi(),
                new AllowedItemsApi(),
                new BlockedItemsApi(),
                new BlockedAddressesApi(),
                new ScanningExclusionsApi(),
                new IntrusionPreventionExclusionsApi(),
                new IsolationExclusionsApi());
    }
}
