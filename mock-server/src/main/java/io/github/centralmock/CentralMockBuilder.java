package io.github.centralmock;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The configuration of a mock before it starts. Without any call it is that of {@code ./central serve}, with one difference: the
 * port is any free one. Every method returns this builder, and refuses a wrong value with an {@link IllegalArgumentException}
 * that says which values are right.
 */
public final class CentralMockBuilder {
    private CentralMockConfig config = CentralMockConfig.defaults().with(Setting.PORT, "0");

    CentralMockBuilder() {}

    /** How {@code whoami} answers partners and organizations, which have no data region. */
    public enum WhoAmIDataRegion {
        /** The member is left out. */
        ABSENT,
        /** The member is there and null. */
        NULL
    }

    /** How the times of an isolation are written. */
    public enum IsolationTimes {
        /** As recorded from the service: {@code 2024-10-03 09.50.54 UTC}. */
        RECORDED,
        /** As ISO 8601 times, like all others. */
        ISO
    }

    /** The members of a firewall's status. */
    public enum FirewallStatus {
        /** As clients read them. */
        CLIENTS,
        /** As the vendor's collection shows them. */
        COLLECTION
    }

    /** The port to listen on, from 0 to 65535; 0, the default, takes any free one. */
    public CentralMockBuilder port(int port) {
        return with(Setting.PORT, port);
    }

    /** The address to listen on; the default is the loopback address. */
    public CentralMockBuilder bind(InetAddress address) {
        return with(Setting.BIND, address.getHostAddress());
    }

    /** The name of an estate that comes with the mock: {@code demo}, the default, or {@code minimal}. */
    public CentralMockBuilder estate(String name) {
        return with(Setting.ESTATE, name);
    }

    /** A YAML file with an estate. It is read when the mock starts. */
    public CentralMockBuilder estate(Path file) {
        return with(Setting.ESTATE, file.toAbsolutePath());
    }

    /** Adds so many generated tenants; the default is 0. */
    public CentralMockBuilder tenants(int count) {
        return with(Setting.TENANTS, count);
    }

    /** Adds so many generated endpoints to the generated tenants, or to the estate's own; the default is 0. */
    public CentralMockBuilder endpoints(int count) {
        return with(Setting.ENDPOINTS, count);
    }

    /** The number that ids, secrets and generated data are derived from; the default is 1. */
    public CentralMockBuilder seed(long seed) {
        return with(Setting.SEED, seed);
    }

    /** How many requests the journal of a world keeps; the default is 10,000. */
    public CentralMockBuilder journalSize(int requests) {
        return with(Setting.JOURNAL_SIZE, requests);
    }

    /** The largest request body in bytes; larger ones are answered 413. The default is 1 MiB. */
    public CentralMockBuilder maxBodyBytes(int bytes) {
        return with(Setting.MAX_BODY_BYTES, bytes);
    }

    /** Whether the vendor's rate limits are enforced, on the world's clock; the default is not. */
    public CentralMockBuilder rateLimits(boolean isEnforced) {
        return with(Setting.RATE_LIMITS, isEnforced ? "real" : "off");
    }

    /** Whether 429 has a {@code Retry-After} header, which the vendor does not promise; the default is not. */
    public CentralMockBuilder retryAfter(boolean isSent) {
        return with(Setting.RETRY_AFTER, onOrOff(isSent));
    }

    /** Whether the vendor's host names are kept apart: 404 on the wrong host of an API, 403 in a foreign region. */
    public CentralMockBuilder strictHosts(boolean isStrict) {
        return with(Setting.STRICT_HOSTS, onOrOff(isStrict));
    }

    /** Whether every response is checked against its description; a difference is answered 500. For the mock's own tests. */
    public CentralMockBuilder checkResponses(boolean isChecked) {
        return with(Setting.CHECK_RESPONSES, onOrOff(isChecked));
    }

    /** The bearer token that the control plane demands; the default is none. */
    public CentralMockBuilder adminToken(String token) {
        return with(Setting.ADMIN_TOKEN, token);
    }

    /** The data region of partners and organizations; the default is {@link WhoAmIDataRegion#ABSENT}. */
    public CentralMockBuilder whoAmIDataRegion(WhoAmIDataRegion form) {
        return with(Setting.WHOAMI_DATA_REGION, lowerCase(form));
    }

    /** The status for a request without {@code X-Tenant-ID} or the like: 401, the default, 400 or 403. */
    public CentralMockBuilder missingIdentityHeader(int status) {
        return with(Setting.MISSING_IDENTITY_HEADER, status);
    }

    /** The form of isolation times; the default is {@link IsolationTimes#RECORDED}. */
    public CentralMockBuilder isolationTimes(IsolationTimes form) {
        return with(Setting.ISOLATION_TIMES, lowerCase(form));
    }

    /** The members of a firewall's status; the default is {@link FirewallStatus#CLIENTS}. */
    public CentralMockBuilder firewallStatus(FirewallStatus form) {
        return with(Setting.FIREWALL_STATUS, lowerCase(form));
    }

    /** How long the token of an endpoint migration is valid; the default is seven days. */
    public CentralMockBuilder migrationExpiry(Duration lifetime) {
        return with(Setting.MIGRATION_EXPIRY, lifetime);
    }

    /**
     * Starts a mock with this configuration. The builder can be used again.
     *
     * @throws IllegalArgumentException if the estate cannot be read; the message names file and line
     * @throws java.io.UncheckedIOException if it cannot listen there, for example because the port is already in use
     */
    public CentralMock start() {
        return CentralMock.start(config);
    }

    /** The chosen values as text. */
    CentralMockConfig config() {
        return config;
    }

    private CentralMockBuilder with(Setting setting, Object value) {
        config = config.with(setting, value.toString());
        return this;
    }

    private static String onOrOff(boolean isOn) {
        return isOn ? "on" : "off";
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
