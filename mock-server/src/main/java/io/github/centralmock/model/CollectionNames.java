package io.github.centralmock.model;

/** The names of collections that more than one API uses, or that estates fill. An API names the others itself. */
public final class CollectionNames {
    public static final String EXPLOIT_MITIGATION_APPLICATIONS = "exploit-mitigation-applications";
    public static final String ENDPOINTS = "endpoints";
    public static final String ENDPOINT_GROUPS = "endpoint-groups";
    public static final String USERS = "users";
    public static final String USER_GROUPS = "user-groups";
    public static final String ADMINS = "admins";
    public static final String ROLES = "roles";
    public static final String ALERTS = "alerts";
    public static final String SIEM_EVENTS = "siem-events";
    public static final String POLICIES = "policies";
    public static final String FIREWALLS = "firewalls";
    public static final String FIREWALL_GROUPS = "firewall-groups";

    /** One document per setting of the tenant, e.g. {@code tamper-protection}. */
    public static final String SETTINGS = "settings";

    public static final String ALLOWED_ITEMS = "allowed-items";
    public static final String BLOCKED_ITEMS = "blocked-items";
    public static final String BLOCKED_ADDRESSES = "blocked-addresses";
    public static final String SCANNING_EXCLUSIONS = "scanning-exclusions";
    public static final String ISOLATION_EXCLUSIONS = "isolation-exclusions";
    public static final String INTRUSION_PREVENTION_EXCLUSIONS = "intrusion-prevention-exclusions";

    /** Devices that were plugged into endpoints. */
    public static final String PERIPHERALS = "peripherals";

    /** Exploits that were stopped. */
    public static final String DETECTED_EXPLOITS = "detected-exploits";

    /** A tenant's own web sites; policies refer to their tags. */
    public static final String LOCAL_SITES = "local-sites";

    private CollectionNames() {}
}
