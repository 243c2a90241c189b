package io.github.centralmock.contract.check.probe;

import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.Map;
import java.util.Optional;

/** Writes whose effect no read of the same API shows, so that nothing can be told from seeing none. */
public final class UnobservableWrites {
    private static final Map<String, String> REASONS = Map.of(
            "scanEndpoint", "a scan shows only as an event, when it has ended",
            "checkEndpointForUpdates", "an update check shows only as an event, when it has ended",
            "checkFirmware", "asks for versions and changes nothing",
            "upgradeFirmware", "an upgrade shows only when the firewall has restarted",
            "cancelFirmwareUpgrade", "an upgrade that does not happen shows nowhere");

    private UnobservableWrites() {}

    public static Optional<String> reason(ApiOperation write) {
        return Optional.ofNullable(REASONS.get(write.id()));
    }
}
