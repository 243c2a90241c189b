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

/** The filters of the endpoint list: each answers all endpoints that fit, and no other. */
@Tag("endpoint")
@Tag("read")
class EndpointFiltersSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void healthStatusTakesSeveralValues() {
        both("healthStatus", "good,bad", machine -> List.of("good", "bad").contains(text(machine, "/health/overall")));
    }

    @Test
    void typeSeparatesComputersFromServers() {
        both("type", "server", machine -> text(machine, "/type").equals("server"));
        both("type", "computer", machine -> text(machine, "/type").equals("computer"));
    }

    @Test
    void tamperProtectionEnabledTakesBothValuesInAnyCase() {
        both(
                "tamperProtectionEnabled",
                "True",
                machine -> machine.path("tamperProtectionEnabled").asBoolean());
        both("tamperProtectionEnabled", "false", machine -> isFalse(machine, "tamperProtectionEnabled"));
    }

    @Test
    void tamperProtectionSupportedIsAFilter() {
        both(
                "tamperProtectionSupported",
                "true",
                machine -> machine.path("tamperProtectionSupported").asBoolean());
        both("tamperProtectionSupported", "false", machine -> isFalse(machine, "tamperProtectionSupported"));
    }

    @Test
    void onlineTakesBothValues() {
        both("online", "true", machine -> machine.path("online").asBoolean());
        both("online", "false", machine -> isFalse(machine, "online"));
    }

    @Test
    void retiredLockdownStatusesMatchTheirSuccessors() {
        for (String retired : List.of("creatingWhitelist", "installing", "registering", "starting", "locking")) {
            both(
                    "lockdownStatus",
                    retired,
                    machine -> text(machine, "/lockdown/status").equals("locking"));
        }
        both(
                "lockdownStatus",
                "stopping",
                machine -> text(machine, "/lockdown/status").equals("locked"));
        both(
                "lockdownStatus",
                "uninstalled",
                machine -> text(machine, "/lockdown/status").equals("unlocked"));
    }

    @Test
    void lockdownStatusIsAFilter() {
        String status = text(having("/lockdown/status"), "/lockdown/status");
        both(
                "lockdownStatus",
                status,
                machine -> text(machine, "/lockdown/status").equals(status));
    }

    @Test
    void lastSeenBeforeIsExclusive() {
        String moment = lastSeenOfAMachineThatIsAway();
        both("lastSeenBefore", moment, machine -> isBefore(machine, "/lastSeenAt", moment));
    }

    @Test
    void lastSeenAfterIsInclusive() {
        String moment = lastSeenOfAMachineThatIsAway();
        both("lastSeenAfter", moment, machine -> isFrom(machine, "/lastSeenAt", moment));
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
        String moment = text(having("/lastOsUpdateAt"), "/lastOsUpdateAt");
        both("lastOsUpdateBefore", moment, machine -> isBefore(machine, "/lastOsUpdateAt", moment));
        both("lastOsUpdateAfter", moment, machine -> isFrom(machine, "/lastOsUpdateAt", moment));
    }

    @Test
    void theLastAgentUpdateIsAFilterFromBothSides() {
        String moment = text(having("/lastAgentUpdateAt"), "/lastAgentUpdateAt");
        both("lastAgentUpdateBefore", moment, machine -> isBefore(machine, "/lastAgentUpdateAt", moment));
        both("lastAgentUpdateAfter", moment, machine -> isFrom(machine, "/lastAgentUpdateAt", moment));
    }

    @Test
    void isolationStatusIsAFilter() {
        both(
                "isolationStatus",
                "isolated",
                machine -> text(machine, "/isolation/status").equals("isolated"));
        both(
                "isolationStatus",
                "notIsolated",
                machine -> text(machine, "/isolation/status").equals("notIsolated"));
    }

    @Test
    void partOfTheHostNameMatches() {
        String part = part(text(having("/hostname"), "/hostname"));
        both("hostnameContains", part, machine -> contains(text(machine, "/hostname"), part));
    }

    @Test
    void partOfTheUserNameMatches() {
        String part = part(text(having("/associatedPerson/viaLogin"), "/associatedPerson/viaLogin"));
        both(
                "associatedPersonContains",
                part,
                machine -> contains(text(machine, "/associatedPerson/viaLogin"), part)
                        || contains(text(machine, "/associatedPerson/name"), part));
    }

    @Test
    void groupsAreAFilterByNameByIdAndByMembership() {
        JsonNode grouped = having("/group/id");
        String id = text(grouped, "/group/id");
        String part = part(text(grouped, "/group/name"));
        both("groupIds", id, machine -> text(machine, "/group/id").equals(id));
        both("groupNameContains", part, machine -> contains(text(machine, "/group/name"), part));
        both("assignedToGroup", "true", machine -> machine.has("group"));
        both("assignedToGroup", "false", machine -> !machine.has("group"));
    }

    @Test
    void anEndpointIsFoundByEachOfItsAddresses() {
        String address = text(having("/ipv4Addresses/0"), "/ipv4Addresses/0");
        both("ipAddresses", address + ",192.0.2.0", machine -> has(machine.path("ipv4Addresses"), address));
    }

    @Test
    void aMacAddressIsFoundWithAnySeparatorInAnyCase() {
        JsonNode machine = having("/macAddresses/0");
        String mac = text(machine, "/macAddresses/0");
        String digits = mac.replaceAll("[^0-9A-Fa-f]", "");
        String dotted = digits.replaceAll("(....)(?=.)", "$1.");
        for (String form : List.of(mac, mac.toLowerCase(Locale.ROOT), mac.replace(':', '-'), digits, dotted)) {
            assertThat(found("macAddresses", form)).as(form).contains(text(machine, "/id"));
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
        JsonNode cloudy = having("/cloud/instanceId");
        String provider = text(cloudy, "/cloud/provider");
        String instance = text(cloudy, "/cloud/instanceId");
        both("cloud", provider, machine -> text(machine, "/cloud/provider").equals(provider));
        both(
                "cloud",
                provider + ":" + instance,
                machine -> text(machine, "/cloud/instanceId").equals(instance));
        both(
                "cloud",
                provider + ":none," + instance,
                machine -> text(machine, "/cloud/instanceId").equals(instance));
    }

    @Test
    void anInvalidCloudFilterIsRefused() {
        for (String nowhere : List.of("nowhere", "nowhere:i-1", "AWS", "aws:", "aws,i-1", "aws:i-1,nowhere:i-2")) {
            central.asTenant().query("cloud", nowhere).get(ENDPOINTS).then().statusCode(400);
        }
    }

    @Test
    void theEncryptionStatusIsAFilter() {
        String status = text(having("/encryption/overallStatus"), "/encryption/overallStatus");
        both(
                "overallEncryptionStatus",
                status,
                machine -> text(machine, "/encryption/overallStatus").equals(status));
    }

    @Test
    void partOfTheSerialNumberMatches() {
        String part = part(text(having("/serialNumber"), "/serialNumber"));
        both("serialNumberContains", part, machine -> contains(text(machine, "/serialNumber"), part));
    }

    @Test
    void aSearchMatchesTheGivenFields() {
        JsonNode machine = having("/hostname");
        String hostname = text(machine, "/hostname");
        String system = text(machine, "/os/name");
        List<String> byName = ids(central.asTenant()
                .query("search", hostname.toLowerCase(Locale.ROOT))
                .query("searchFields", "hostname")
                .all(ENDPOINTS));
        assertThat(byName).contains(text(machine, "/id"));
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
        JsonNode machine = having("/hostname");
        assertThat(found("search", text(machine, "/hostname"))).contains(text(machine, "/id"));
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
                        .filter(machine -> text(machine, "/type").equals("server"))
                        .filter(machine -> machine.path("online").asBoolean())
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

    /** The filter answers exactly those machines that fit, in the order of the list. */
    private static void both(String parameter, String value, Predicate<JsonNode> fits) {
        assertThat(found(parameter, value))
                .as("%s=%s", parameter, value)
                .isEqualTo(ids(all().stream().filter(fits).toList()));
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

    /** A machine that has something there; the scenario is skipped when the target has none. */
    private static JsonNode having(String pointer) {
        return central.any()
                .item(
                        ENDPOINTS + "?view=full&pageSize=500",
                        item -> !text(item, pointer).isEmpty());
    }

    /** A machine that is online reports at any time, and so may others that were seen when it was. */
    private static String lastSeenOfAMachineThatIsAway() {
        JsonNode away = central.any()
                .item(
                        ENDPOINTS + "?view=full&pageSize=500&online=false",
                        item -> !text(item, "/lastSeenAt").isEmpty());
        return text(away, "/lastSeenAt");
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    private static String text(JsonNode machine, String pointer) {
        return machine.at(pointer).asText();
    }

    private static boolean isFalse(JsonNode machine, String member) {
        return machine.has(member) && !machine.path(member).asBoolean();
    }

    private static boolean isBefore(JsonNode machine, String pointer, String moment) {
        String at = text(machine, pointer);
        return !at.isEmpty() && Instant.parse(at).isBefore(Instant.parse(moment));
    }

    private static boolean isFrom(JsonNode machine, String pointer, String moment) {
        String at = text(machine, pointer);
        return !at.isEmpty() && !Instant.parse(at).isBefore(Instant.parse(moment));
    }

    /** Its first letters in another case. */
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
