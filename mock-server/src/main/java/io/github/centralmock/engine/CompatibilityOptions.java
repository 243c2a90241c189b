package io.github.centralmock.engine;

import java.time.Duration;

/**
 * Where sources about the real service contradict each other: the default follows live recordings, the other side is a
 * choice.
 *
 * @param nullDataRegion who-am-i of partners and organizations carries {@code dataRegion: null} instead of omitting it
 * @param missingIdentityHeaderStatus what a missing {@code X-Tenant-ID} answers: 401, 400 or 403
 * @param isoIsolationTimes isolation times as ISO 8601 instead of {@code 2024-10-03 09.50.54 UTC}
 * @param collectionFirewallStatus a firewall's status as the vendor's collection shows it
 *     ({@code managing, reporting}) instead of as clients read it ({@code managingStatus, reportingStatus})
 * @param migrationLifetime how long a migration's token is good for
 * @param retryAfter whether 429 carries {@code Retry-After} although the vendor promises none
 */
public record CompatibilityOptions(
        boolean nullDataRegion,
        int missingIdentityHeaderStatus,
        boolean isoIsolationTimes,
        boolean collectionFirewallStatus,
        Duration migrationLifetime,
        boolean retryAfter) {

    /** What live recordings show. */
    public static final CompatibilityOptions DEFAULTS =
            new CompatibilityOptions(false, 401, false, false, Duration.ofDays(7), false);
}
