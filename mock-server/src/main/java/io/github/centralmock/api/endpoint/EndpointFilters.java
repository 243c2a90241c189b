package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Listing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The filters and search fields of a list of endpoints. */
final class EndpointFilters {
    private static final String[] SEARCHED_BY_DEFAULT = {
        "hostname",
        "group.name",
        "associatedPerson.name",
        "associatedPerson.viaLogin",
        "ipv4Addresses",
        "ipv6Addresses",
        "os.name"
    };

    /** Retired statuses of lockdown, and their current names. */
    private static final Map<String, String> FOLDED_LOCKDOWN = Map.of(
            "creatingwhitelist", "locking",
            "installing", "locking",
            "registering", "locking",
            "starting", "locking",
            "stopping", "locked",
            "uninstalled", "unlocked");

    private EndpointFilters() {}

    static Listing on(Listing list) {
        return searching(list.where(Filter.equal("healthStatus", "health.overall"))
                .where("type")
                .where("tamperProtectionEnabled")
                .where("tamperProtectionSupported")
                .where("online")
                .where(Filter.by("lockdownStatus", (values, call) -> lockdown(values)))
                .where(Filter.before("lastSeenBefore", "lastSeenAt"))
                .where(Filter.from("lastSeenAfter", "lastSeenAt"))
                .where(Filter.before("lastOsUpdateBefore", "lastOsUpdateAt"))
                .where(Filter.from("lastOsUpdateAfter", "lastOsUpdateAt"))
                .where(Filter.before("lastAgentUpdateBefore", "lastAgentUpdateAt"))
                .where(Filter.from("lastAgentUpdateAfter", "lastAgentUpdateAt"))
                .where(Filter.equal("isolationStatus", "isolation.status"))
                .where(Filter.equal("overallEncryptionStatus", "encryption.overallStatus"))
                .where(Filter.equal("groupIds", "group.id"))
                .where(Filter.by("assignedToGroup", (values, call) -> inGroup(values.get(0))))
                .where(Filter.by("ipAddresses", (values, call) -> ipAddresses(values)))
                .where(Filter.by("macAddresses", (values, call) -> macAddresses(values)))
                .where(Filter.by("cloud", (values, call) -> CloudFilter.of(values)))
                .where(Filter.contains("hostnameContains", "hostname"))
                .where(Filter.contains("groupNameContains", "group.name"))
                .where(Filter.contains("serialNumberContains", "serialNumber"))
                .where(Filter.contains(
                        "associatedPersonContains", "associatedPerson.name", "associatedPerson.viaLogin")));
    }

    /** The fields of {@code search}, with and without {@code searchFields}; "name" is the default. */
    static Listing searching(Listing list) {
        return list.searching("name", SEARCHED_BY_DEFAULT)
                .searching("groupName", "group.name")
                .searching("associatedPersonName", "associatedPerson.name", "associatedPerson.viaLogin")
                .searching("ipAddresses", "ipv4Addresses", "ipv6Addresses")
                .searching("osName", "os.name");
    }

    private static Predicate<JsonNode> lockdown(List<String> values) {
        Set<String> wanted = values.stream().map(EndpointFilters::folded).collect(Collectors.toSet());
        return endpoint ->
                wanted.contains(folded(endpoint.at("/lockdown/status").asText()));
    }

    private static String folded(String status) {
        String lower = status.toLowerCase(Locale.ROOT);
        return FOLDED_LOCKDOWN.getOrDefault(lower, lower);
    }

    private static Predicate<JsonNode> inGroup(String wanted) {
        boolean assigned = wanted.equals("true");
        return endpoint -> endpoint.has("group") == assigned;
    }

    private static Predicate<JsonNode> ipAddresses(List<String> values) {
        Set<String> wanted = values.stream().map(EndpointFilters::lower).collect(Collectors.toSet());
        return endpoint -> anyOf(endpoint.path("ipv4Addresses"), wanted, EndpointFilters::lower)
                || anyOf(endpoint.path("ipv6Addresses"), wanted, EndpointFilters::lower);
    }

    private static Predicate<JsonNode> macAddresses(List<String> values) {
        Set<String> wanted = values.stream().map(EndpointFilters::digits).collect(Collectors.toSet());
        return endpoint -> anyOf(endpoint.path("macAddresses"), wanted, EndpointFilters::digits);
    }

    private static boolean anyOf(JsonNode array, Set<String> wanted, UnaryOperator<String> normalised) {
        for (JsonNode item : array) {
            if (wanted.contains(normalised.apply(item.asText()))) {
                return true;
            }
        }
        return false;
    }

    /** The hexadecimal digits of a MAC address, without its separators. */
    private static String digits(String macAddress) {
        return lower(macAddress).replaceAll("[^0-9a-f]", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
