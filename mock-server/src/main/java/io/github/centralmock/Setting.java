package io.github.centralmock;

import java.util.Locale;

/** Every knob of the mock: its default, its values, what it means, and by its name the flag and the environment variable. */
public enum Setting {
    PORT("8080", Allowed.whole(0, 65_535), "port to listen on; 0 for any free one"),
    BIND("127.0.0.1", Allowed.anyText(), "address to listen on; loopback unless asked otherwise"),
    ESTATE("demo", Allowed.anyText(), "estate to start with: the name of a shipped one, or a YAML file"),
    TENANTS("0", Allowed.whole(0, 10_000), "adds so many generated tenants"),
    ENDPOINTS(
            "0",
            Allowed.whole(0, 5_000_000),
            "spreads so many generated endpoints over the generated tenants, or over the estate's own"),
    SEED("1", Allowed.whole(), "whole number that ids, secrets and invented data are derived from"),
    LOG_LEVEL("warn", Allowed.oneOf("error", "warn", "info", "debug"), "error, warn, info or debug"),
    JOURNAL_SIZE("10000", Allowed.whole(1, 10_000_000), "requests that the journal keeps per world"),
    MAX_BODY_BYTES(
            "1048576", Allowed.whole(1, 1 << 30), "size in bytes above which a request body is refused with 413"),
    RATE_LIMITS("off", Allowed.oneOf("off", "real"), "off, or real for the vendor's limits on the world's clock"),
    RETRY_AFTER("off", Allowed.oneOf("off", "on"), "on sends Retry-After with 429, which the vendor does not promise"),
    STRICT_HOSTS(
            "off",
            Allowed.oneOf("off", "on"),
            "on keeps the vendor's host names apart: 404 on an API's wrong host, 403 in a foreign region"),
    CHECK_RESPONSES(
            "off",
            Allowed.oneOf("off", "on"),
            "on holds every answer against its description; a difference answers 500"),
    ADMIN_TOKEN("", Allowed.anyText(), "bearer token that /__central/ demands; empty for none"),
    WHOAMI_DATA_REGION(
            "absent", Allowed.oneOf("absent", "null"), "dataRegion of partners and organizations: absent or null"),
    MISSING_IDENTITY_HEADER(
            "401", Allowed.oneOf("401", "400", "403"), "status without X-Tenant-ID and the like: 401, 400 or 403"),
    ISOLATION_TIMES(
            "recorded", Allowed.oneOf("recorded", "iso"), "isolation times: recorded (2024-10-03 09.50.54 UTC) or iso"),
    FIREWALL_STATUS(
            "clients",
            Allowed.oneOf("clients", "collection"),
            "members of a firewall's status: as clients read them, or as the collection shows them"),
    MIGRATION_EXPIRY("P7D", Allowed.duration(), "how long a migration's token is good for, as an ISO 8601 duration");

    private final String fallback;
    private final Allowed allowed;
    private final String meaning;

    Setting(String fallback, Allowed allowed, String meaning) {
        this.fallback = fallback;
        this.allowed = allowed;
        this.meaning = meaning;
    }

    /** The value when nothing is said. */
    public String fallback() {
        return fallback;
    }

    /** @throws IllegalArgumentException when it cannot have that value, saying what it can have */
    void require(String value) {
        if (!allowed.test().test(value)) {
            throw new IllegalArgumentException(flag() + " must be " + allowed.expected() + ", not \"" + value + "\"");
        }
    }

    /** One line for the help text. */
    public String meaning() {
        return meaning;
    }

    /** E.g. {@code --journal-size}. */
    public String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** E.g. {@code CENTRAL_JOURNAL_SIZE}. */
    public String variable() {
        return "CENTRAL_" + name();
    }
}
