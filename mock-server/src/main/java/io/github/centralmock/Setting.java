package io.github.centralmock;

import java.util.Locale;

/** Every setting of the mock with its type, default value and description. Its name gives the flag and the environment variable. */
public enum Setting {
    PORT("8080", SettingType.integer(0, 65_535), "port to listen on; 0 for any free one"),
    BIND("127.0.0.1", SettingType.anyText(), "address to listen on; loopback unless asked otherwise"),
    ESTATE("demo", SettingType.anyText(), "estate to start with: the name of a shipped one, or a YAML file"),
    TENANTS("0", SettingType.integer(0, 10_000), "adds so many generated tenants"),
    ENDPOINTS(
            "0",
            SettingType.integer(0, 5_000_000),
            "spreads so many generated endpoints over the generated tenants, or over the estate's own"),
    SEED("1", SettingType.integer(), "whole number that ids, secrets and invented data are derived from"),
    LOG_LEVEL("warn", SettingType.oneOf("error", "warn", "info", "debug"), "error, warn, info or debug"),
    JOURNAL_SIZE("10000", SettingType.integer(1, 10_000_000), "requests that the journal keeps per world"),
    MAX_BODY_BYTES(
            "1048576", SettingType.integer(1, 1 << 30), "size in bytes above which a request body is refused with 413"),
    RATE_LIMITS("off", SettingType.oneOf("off", "real"), "off, or real for the vendor's limits on the world's clock"),
    RETRY_AFTER(
            "off", SettingType.oneOf("off", "on"), "on sends Retry-After with 429, which the vendor does not promise"),
    STRICT_HOSTS(
            "off",
            SettingType.oneOf("off", "on"),
            "on keeps the vendor's host names apart: 404 on an API's wrong host, 403 in a foreign region"),
    CHECK_RESPONSES(
            "off",
            SettingType.oneOf("off", "on"),
            "on holds every answer against its description; a difference answers 500"),
    ADMIN_TOKEN("", SettingType.anyText(), "bearer token that /__central/ demands; empty for none"),
    WHOAMI_DATA_REGION(
            "absent", SettingType.oneOf("absent", "null"), "dataRegion of partners and organizations: absent or null"),
    MISSING_IDENTITY_HEADER(
            "401", SettingType.oneOf("401", "400", "403"), "status without X-Tenant-ID and the like: 401, 400 or 403"),
    ISOLATION_TIMES(
            "recorded",
            SettingType.oneOf("recorded", "iso"),
            "isolation times: recorded (2024-10-03 09.50.54 UTC) or iso"),
    FIREWALL_STATUS(
            "clients",
            SettingType.oneOf("clients", "collection"),
            "members of a firewall's status: as clients read them, or as the collection shows them"),
    MIGRATION_EXPIRY(
            "P7D", SettingType.duration(), "how long a migration's token is good for, as an ISO 8601 duration");

    private final String defaultValue;
    private final SettingType type;
    private final String description;

    Setting(String fallback, SettingType allowed, String meaning) {
        this.defaultValue = fallback;
        this.type = allowed;
        this.description = meaning;
    }

    /** The default value. */
    public String defaultValue() {
        return defaultValue;
    }

    /** @throws IllegalArgumentException when it cannot have that value, saying what it can have */
    void require(String value) {
        if (!type.test().test(value)) {
            throw new IllegalArgumentException(flag() + " must be " + type.expected() + ", not \"" + value + "\"");
        }
    }

    /** One line for the help text. */
    public String description() {
        return description;
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
