package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.Map;
import java.util.Optional;

/** Writes whose effect no read of the same API shows. */
public final class UnobservableWrites {
    private static final Map<String, String> REASONS = Map.of(
            "scanEndpoint", "a scan is visible only as an event after it ends",
            "checkEndpointForUpdates", "an update check is visible only as an event after it ends",
            "checkFirmware", "a firmware check reads versions and changes no data",
            "upgradeFirmware", "an upgrade is visible only after the firewall restarts",
            "cancelFirmwareUpgrade", "no read shows that an upgrade was cancelled");

    private UnobservableWrites() {}

    public static Optional<String> reason(ApiOperation write) {
        return Optional.ofNullable(REASONS.get(write.id()));
    }
}
