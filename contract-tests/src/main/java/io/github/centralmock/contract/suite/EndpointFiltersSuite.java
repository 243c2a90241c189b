package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The filters of the endpoint list: each returns all endpoints that match, and no others. */
@Tag("endpoint")
@Tag("read")
class EndpointFiltersSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void healthStatusTakesSeveralValues() {
        assertFilter(
                "healthStatus",
                "good,bad",
                endpoint -> List.of("good", "bad").contains(text(endpoint, "/health/overall")));
    }

    @Test
    void typeSeparatesComputersFromServers() {
        assertFilter("type", "server", endpoint -> text(endpoint, "/type").equals("server"));
        assertFilter("type", "computer", endpoint -> text(endpoint, "/type").equals("computer"));
    }

    @Test
    void tamperProtectionEnabledTakesBothValuesInAnyCase() {
        assertFilter(
                "tamperProtectionEnabled",
                "True",
                endpoint -> endpoint.path("tamperProtectionEnabled").asBoolean());
        assertFilter("tamperProtectionEnabled", "false", endpoint -> isFalse(endpoint, "tamperProtectionEnabled"));
    }

    @Test
    void tamperProtectionSupportedIsAFilter() {
        assertFilter(
                "tamperProtectionSupported",
                "true",
                endpoint -> endpoint.path("tamperProtectionSupported").asBoolean());
        assertFilter("tamperProtectionSupported", "false", endpoint -> isFalse(endpoint, "tamperProtectionSupported"));
    }

    @Test
    void onlineTakesBothValues() {
        assertFilter("online", "true", endpoint -> endpoint.path("online").asBoolean());
        assertFilter("online", "false", endpoint -> isFalse(endpoint, "online"));
    }

    @Test
    void retiredLockdownStatusesMatchTheirSuccessors() {
        for (String retired : List.of("creatingWhitelist", "installing", "registering", "starting", "locking")) {
            assertFilter(
                    "lockdownStatus",
                    retired,
                    endpoint -> text(endpoint, "/lockdown/status").equals("locking"));
        }
        assertFilter(
                "lockdownStatus",
                "stopping",
                endpoint -> text(endpoint, "/lockdown/status").equals("locked"));
        assertFilter(
                "lockdownStatus",
                "uninstalled",
                endpoint -> text(endpoint, "/lockdown/status").equals("unlocked"));
    }

    @Test
    void lockdownStatusIsAFilter() {
        String status = text(endpointWith("/lockdown/status"), "/lockdown/status");
        assertFilter(
                "lockdownStatus",
                status,
                endpoint -> text(endpoint, "/lockdown/status").equals(status));
    }

    @Test
    void lastSeenBeforeIsExclusive() {
        String moment = lastSeenOfAnOfflineEndpoint();
        assertFilter("lastSeenBefore", moment, endpoint -> isBefore(endpoint, "/lastSeenAt", moment));
    }

    @Test
    void lastSeenAfterIsInclusive() {
        String moment = lastSeenOfAnOfflineEndpoint();
        assertFilter("lastSeenAfter", moment, endpoint -> isFrom(endpoint, "/lastSeenAt", moment));
    }

    @Test
    void lastSeenTakesDurationsAndDates() {
        List<String> everyone = ids(all());
        assertThat(found("lastSeenAfter", "-P3650D")).isEqualTo(everyone);
        assertThat(found("lastSeenBefore", "-P3650D")).isEmpty();
        assertThat(found("lastSeenAfter", "2001-01-01")).isEqualTo(everyone);
    }

    @Test
    void aTimeWithoutAZoneIsRefused() {
        central.asTenant()
                .query("lastSeenAfter", "2024-01-15T10:30:00")
                .get(ENDPOINTS)
                .then()
                .statusCode(400);
    }

    @Test
    void theLastSystemUpdateIsAFilterFromBothSides() {
        String moment = text(endpointWith("/lastOsUpdateAt"), "/lastOsUpdateAt");
        assertFilter("lastOsUpdateBefore", moment, endpoint -> isBefore(endpoint, "/lastOsUpdateAt", moment));
        assertFilter("lastOsUpdateAfter", moment, endpoint -> isFrom(endpoint, "/lastOsUpdateAt", moment));
    }

    @Test
    void theLastAgentUpdateIsAFilterFromBothSides() {
        String moment = text(endpointWith("/lastAgentUpdateAt"), "/lastAgentUpdateAt");
        assertFilter("lastAgentUpdateBefore", moment, endpoint -> isBefore(endpoint, "/lastAgentUpdateAt", moment));
        assertFilter("lastAgentUpdateAfter", moment, endpoint -> isFrom(endpoint, "/lastAgentUpdateAt", moment));
    }

    @Test
    void isolationStatusIsAFilter() {
        assertFilter(
                "isolationStatus",
                "isolated",
                endpoint -> text(endpoint, "/isolation/status").equals("isolated"));
        assertFilter(
                "isolationStatus",
                "notIsolated",
                endpoint -> text(endpoint, "/isolation/status").equals("notIsolated"));
    }

    @Test
    void partOfTheHostNameMatches() {
        String part = part(text(endpointWith("/hostname"), "/hostname"));
        assertFilter("hostnameContains", part, endpoint -> contains(text(endpoint, "/hostname"), part));
    }

    @Test
    void partOfTheUserNameMatches() {
        String part = part(text(endpointWith("/associatedPerson/viaLogin"), "/associatedPerson/viaLogin"));
        assertFilter(
                "associatedPersonContains",
                part,
                endpoint -> contains(text(endpoint, "/associatedPerson/viaLogin"), part)
                        || contains(text(endpoint, "/associatedPerson/name"), part));
    }

    @Test
    void groupsAreAFilterByNameByIdAndByMembership() {
        JsonNode grouped = endpointWith("/group/id");
        String id = text(grouped, "/group/id");
        String part = part(text(grouped, "/group/name"));
        assertFilter("groupIds", id, endpoint -> text(endpoint, "/group/id").equals(id));
        assertFilter("groupNameContains", part, endpoint -> contains(text(endpoint, "/group/name"), part));
        assertFilter("assignedToGroup", "true", endpoint -> endpoint.has("group"));
        assertFilter("assignedToGroup", "false", endpoint -> !endpoint.has("group"));
    }

    @Test
    void anEndpointIsFoundByEachOfItsAddresses() {
        String address = text(endpointWith("/ipv4Addresses/0"), "/ipv4Addresses/0");
        assertFilter("ipAddresses", address + ",192.0.2.0", endpoint -> has(endpoint.path("ipv4Addresses"), address));
    }

    @Test
    void aMacAddressIsFoundWithAnySeparatorInAnyCase() {
        JsonNode endpoint = endpointWith("/macAddresses/0");
        String mac = text(endpoint, "/macAddresses/0");
        String digits = mac.replaceAll("[^0-9A-Fa-f]", "");
        String dotted = digits.replaceAll("(....)(?=.)", "$1.");
        for (String form : List.of(mac, mac.toLowerCase(Locale.ROOT), mac.replace(':', '-'), digits, dotted)) {
            assertThat(found("macAddresses", form)).as(form).contains(text(endpoint, "/id"));
        }
    }

    @Test
    void anInvalidMacAddressIsRefused() {
        central.asTenant()
                .query("macAddresses", "nonsense")
                .get(ENDPOINTS)
                .then()
                .statusCode(400);
    }

    @Test
    void aCloudIsFoundByProviderAndByInstance() {
        JsonNode inCloud = endpointWith("/cloud/instanceId");
        String provider = text(inCloud, "/cloud/provider");
        String instance = text(inCloud, "/cloud/instanceId");
        assertFilter(
                "cloud", provider, endpoint -> text(endpoint, "/cloud/provider").equals(provider));
        assertFilter(
                "cloud",
                provider + ":" + instance,
                endpoint -> text(endpoint, "/cloud/instanceId").equals(instance));
        assertFilter(
                "cloud",
                provider + ":none," + instance,
                endpoint -> text(endpoint, "/cloud/instanceId").equals(instance));
    }

    @Test
    void anInvalidCloudFilterIsRefused() {
        for (String nowhere : List.of("nowhere", "nowhere:i-1", "AWS", "aws:", "aws,i-1", "aws:i-1,nowhere:i-2")) {
            central.asTenant().query("cloud", nowhere).get(ENDPOINTS).then().statusCode(400);
        }
    }

    @Test
    void theEncryptionStatusIsAFilter() {
        String status = text(endpointWith("/encryption/overallStatus"), "/encryption/overallStatus");
        assertFilter(
                "overallEncryptionStatus",
                status,
                endpoint -> text(endpoint, "/encryption/overallStatus").equals(status));
    }

    @Test
    void partOfTheSerialNumberMatches() {
        String part = part(text(endpointWith("/serialNumber"), "/serialNumber"));
        assertFilter("serialNumberContains", part, endpoint -> contains(text(endpoint, "/serialNumber"), part));
    }

    @Test
    void aSearchMatchesTheGivenFields() {
        JsonNode endpoint = endpointWith("/hostname");
        String hostname = text(endpoint, "/hostname");
        String system = text(endpoint, "/os/name");
        List<String> byName = ids(central.asTenant()
                .query("search", hostname.toLowerCase(Locale.ROOT))
                .query("searchFields", "hostname")
                .all(ENDPOINTS));
        assertThat(byName).contains(text(endpoint, "/id"));
        List<String> bySystem = ids(central.asTenant()
                .query("search", system)
                .query("searchFields", "osName")
                .all(ENDPOINTS));
        assertThat(bySystem)
                .isEqualTo(ids(all().stream()
                        .filter(other -> contains(text(other, "/os/name"), system))
                        .toList()));
    }

    @Test
    void aSearchWithoutFieldsMatchesHostNames() {
        JsonNode endpoint = endpointWith("/hostname");
        assertThat(found("search", text(endpoint, "/hostname"))).contains(text(endpoint, "/id"));
    }

    @Test
    void filtersAreCombinedWithAnd() {
        List<String> servers = ids(central.asTenant()
                .query("type", "server")
                .query("online", true)
                .query("view", "basic")
                .all(ENDPOINTS));
        assertThat(servers)
                .isEqualTo(ids(all().stream()
                        .filter(endpoint -> text(endpoint, "/type").equals("server"))
                        .filter(endpoint -> endpoint.path("online").asBoolean())
                        .toList()));
    }

    @Test
    void anUnknownTokenIsRefused() {
        central.asTenant()
                .query("healthStatus", "splendid")
                .get(ENDPOINTS)
                .then()
                .statusCode(400);
        central.asTenant().query("view", "everything").get(ENDPOINTS).then().statusCode(400);
    }

    @Test
    void anUnknownParameterIsIgnored() {
        assertThat(found("noSuchFilter", "any")).isEqualTo(ids(all()));
    }

    /** Checks that the filter returns exactly the endpoints that match, in the order of the list. */
    private static void assertFilter(String parameter, String value, Predicate<JsonNode> matches) {
        assertThat(found(parameter, value))
                .as("%s=%s", parameter, value)
                .isEqualTo(ids(all().stream().filter(matches).toList()));
    }

    private static List<String> found(String parameter, String value) {
        return ids(central.asTenant()
                .query(parameter, value)
                .query("pageSize", 500)
                .all(ENDPOINTS));
    }

    private static List<JsonNode> all() {
        return Data.required(
                central.asTenant().query("view", "full").query("pageSize", 500).all(ENDPOINTS), "endpoints");
    }

    /** An endpoint that has a value at this JSON pointer. Skips the scenario if there is none. */
    private static JsonNode endpointWith(String pointer) {
        return central.any()
                .item(
                        ENDPOINTS + "?view=full&pageSize=500",
                        item -> !text(item, pointer).isEmpty());
    }

    /** The time must not change during the scenario, so that it comes from an endpoint that is offline. */
    private static String lastSeenOfAnOfflineEndpoint() {
        JsonNode offline = central.any()
                .item(
                        ENDPOINTS + "?view=full&pageSize=500&online=false",
                        item -> !text(item, "/lastSeenAt").isEmpty());
        return text(offline, "/lastSeenAt");
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    private static String text(JsonNode endpoint, String pointer) {
        return endpoint.at(pointer).asText();
    }

    private static boolean isFalse(JsonNode endpoint, String member) {
        return endpoint.has(member) && !endpoint.path(member).asBoolean();
    }

    private static boolean isBefore(JsonNode endpoint, String pointer, String moment) {
        String at = text(endpoint, pointer);
        return !at.isEmpty() && Instant.parse(at).isBefore(Instant.parse(moment));
    }

    private static boolean isFrom(JsonNode endpoint, String pointer, String moment) {
        String at = text(endpoint, pointer);
        return !at.isEmpty() && !Instant.parse(at).isBefore(Instant.parse(moment));
    }

    /** The first letters of the text, in lower case. */
    private static String part(String text) {
        return text.substring(0, Math.min(6, text.length())).toLowerCase(Locale.ROOT);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean has(JsonNode array, String text) {
        for (JsonNode item : array) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
