package io.github.centralmock.contract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetException;
import io.github.centralmock.contract.sut.TargetSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records a test tenant in which every text is secret, except the terms of Sophos. */
class TenantRecorderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    /** The terms of Sophos and the harmless words in the test tenant. */
    private static final Set<String> HARMLESS = Set.of(
            "activedirectory",
            "super",
            "admin",
            "predefined",
            "custom",
            "user",
            "central_super_admin",
            "central",
            "computer",
            "server",
            "good",
            "windows",
            "linux",
            "platform",
            "endpointprotection",
            "encrypted",
            "both",
            "inbound",
            "path",
            "posixpath",
            "sha256",
            "removablestorage",
            "blocked",
            "ondemand",
            "malware",
            "high",
            "medium",
            "acknowledge",
            "event",
            "endpoint",
            "threat",
            "cleanupfailed",
            "webcontrolviolation",
            "threat-protection",
            "protection",
            "users",
            "desktop",
            "home",
            "from",
            "with",
            "only",
            "other",
            "exploit",
            "prevented",
            "required",
            "cleanup",
            "edition",
            "xgs2100",
            "backup",
            "type",
            "https",
            "name",
            "host");

    private FakeCentral central;

    @BeforeEach
    void startServerWithTestTenant() {
        central = FakeCentral.service();
        testTenant()
                .properties()
                .forEach(list -> central.answering(
                        "GET " + list.getKey(),
                        200,
                        "application/json",
                        JsonTrees.write(Map.of("items", list.getValue()))));
        central.answering(
                "GET /endpoint/v1/settings/tamper-protection", 200, "application/json", "{\"enabled\": true}");
        central.answering(
                "GET /endpoint/v1/settings/migration",
                200,
                "application/json",
                "{\"enabled\": true, \"expiresAt\": \"2026-03-08T00:00:00Z\"}");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void theRecordingContainsNoSecretOfTheTenant() {
        RecordingResult recorded = record();
        String written = (recorded.estate() + recorded.report()).toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        Matcher word = Pattern.compile("[\\p{L}\\p{N}_]+").matcher(written);
        word.results().map(MatchResult::group).forEach(words::add);
        for (String secret : secrets()) {
            boolean isWord = secret.matches("[\\p{L}\\p{N}_]+");
            assertThat(isWord ? words.contains(secret) : written.contains(secret))
                    .as(secret)
                    .isFalse();
        }
        assertThat(written).doesNotContain("manual", "gateway", FakeCentral.SECRET, FakeCentral.TENANT);
    }

    @Test
    void theEstateHasTheSameShapeAndCounts() {
        RecordingResult recorded = record();
        assertThat(recorded.estate().lines().filter(line -> line.contains("- {hostname: ")))
                .hasSize(2);
        assertThat(recorded.estate())
                .contains("os: windows 11", "encryption: encrypted", "type: sha256", "registered: -PT");
        assertThat(recorded.report())
                .contains("| people | 3 |", "| exclusions.scanning | 2 |", "an alert of an unknown type");
    }

    @Test
    void anOnlineEndpointIsOnlineInTheEstate() {
        assertThat(record().estate().lines().filter(line -> line.contains("- {hostname: ")))
                .noneMatch(line -> line.contains("lastSeen"));
    }

    @Test
    void aTokenThatExpiresDuringTheRecordingIsRenewed() {
        central.forgettingTokensAt("GET /endpoint/v1/endpoints");
        RecordingResult recorded = record();
        assertThat(recorded.unreadable()).noneMatch(line -> line.contains("answered 401"));
    }

    @Test
    void tamperProtectionAndMigrationAreRecorded() {
        assertThat(record().estate()).contains("tamperProtection: true", "migration: {enabled: true, until: PT168H}");
    }

    @Test
    void missingDataOfEndpointsAndAdministratorsIsNotInvented() {
        String estate = record().estate();
        assertThat(found(estate, "hostname: [^\n]*os: windows 11([^\n]*)"))
                .contains("agentUpdated: -PT", "osUpdated: never");
        assertThat(found(estate, "hostname: [^\n]*os: ubuntu 24.04([^\n]*)"))
                .contains("health: good", "stopped: [sophos-spl]", "agentUpdated: never");
        assertThat(estate).containsPattern("admins:\n.*role: \\w+ \\w+ \\w+.*\n.*role: none");
    }

    @Test
    void supportedDataIsRecordedAndUnsupportedDataIsReported() {
        RecordingResult recorded = record();
        assertThat(recorded.estate()).containsPattern("exploitMitigation:\n *- \\{path: 'C:");
        assertThat(recorded.report())
                .contains(
                        "| exploitMitigation | 1 |",
                        "- an additional path of an application under exploit mitigation\n",
                        "- a website that is excluded from TLS decryption, 2 times",
                        "- a comment on a software package\n");
    }

    @Test
    void anUnreadableTenantCausesAnErrorInsteadOfAnEstate() {
        testTenant()
                .fieldNames()
                .forEachRemaining(list -> central.answering("GET " + list, 200, "text/html", "<html>"));
        for (String setting : List.of("tamper-protection", "migration")) {
            central.answering("GET /endpoint/v1/settings/" + setting, 500, "application/json", "{}");
        }
        assertThatThrownBy(this::record)
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("no data of the tenant could be read")
                .hasMessageContaining("answered a body that is not JSON");
    }

    @Test
    void anOriginalAlwaysGetsTheSameReplacementInOneRecording() {
        String estate = record().estate();
        String host = found(estate, "hostname: (host-[a-z]+)");
        assertThat(estate).contains("on: " + host + ",", "endpoint: " + host + ",");
        String lastName = found(estate, "people:\n *- \\{name: \\w+ (\\w+)");
        assertThat(estate.toLowerCase(Locale.ROOT)).contains("for " + lastName.toLowerCase(Locale.ROOT));
        String address = found(estate, "ipv4: \\[([0-9.]+)");
        assertThat(estate.split(Pattern.quote(address))).hasSizeGreaterThan(2);
    }

    @Test
    void theThreatOfAnAlertHasTheSameNameInItsDescription() {
        String alert = found(record().estate(), "alerts:\n *- \\{(.*)\\}");
        assertThat(alert).contains("'" + found(alert, "threat: (\\w+/\\w+-X)") + "'");
        central.answering("GET /siem/v1/events", 200, "application/json", "{\"items\": []}");
        assertThat(record().report()).contains("the threat of an alert whose event is not available");
    }

    @Test
    void twoUsersWithTheSameNameGetDifferentNames() {
        String name = found(record().estate(), "people:\n *- \\{name: (\\w+ \\w+)");
        assertThat(name).isNotBlank();
        assertThat(record().estate()).containsPattern("name: \\w+ \\w+ 2,");
    }

    @Test
    void dataLossPreventionPoliciesAreRecordedAsAFlagOfTheTenant() {
        assertThat(record().estate()).doesNotContain("dataLossPrevention");
        central.answering(
                "GET /endpoint/v1/policies",
                200,
                "application/json",
                "{\"items\": [{\"type\": \"server-data-loss-prevention\", \"priority\": 0}]}");
        assertThat(record().estate()).contains("dataLossPrevention: true");
    }

    @Test
    void eachRecordingUsesANewKey() {
        assertThat(found(record().estate(), "hostname: (host-[a-z]+)"))
                .isNotEqualTo(found(record().estate(), "hostname: (host-[a-z]+)"));
    }

    @Test
    void onlyGetRequestsAreSentAndFailedRequestsAreReported() {
        central.answering("GET /firewall/v1/firewalls", 403, "application/json", "{\"error\": \"forbidden\"}");
        RecordingResult recorded = record();
        assertThat(recorded.report()).contains("/firewall/v1/firewalls answered 403");
        assertThat(recorded.unreadable()).contains("/firewall/v1/firewalls answered 403");
        assertThat(central.allCalls())
                .allMatch(call -> call.startsWith("GET ") || call.equals("POST /api/v2/oauth2/token"));
    }

    private RecordingResult record() {
        Map<String, String> settings = Map.of(
                "central.target",
                central.baseUrl(),
                "central.clientId",
                "c1",
                "central.clientSecret",
                FakeCentral.SECRET);
        Target target = Target.of(TargetSettings.of(Map.of()).with(settings));
        target.traffic().relax();
        return new TenantRecorder(target.mainWorld()).record(NOW);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** All texts of the test tenant and their words, without harmless words and words of fewer than five characters. */
    private static Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        for (String text : texts(testTenant(), new ArrayList<>())) {
            String plain = text.toLowerCase(Locale.ROOT);
            secrets.add(plain);
            Matcher word = Pattern.compile("[\\p{L}\\p{N}_]{5,}|[0-9a-f.:]{7,}").matcher(plain);
            word.results().map(MatchResult::group).forEach(secrets::add);
        }
        secrets.removeIf(secret -> secret.length() < 5
                || HARMLESS.contains(secret)
                || "20.0.2.378".contains(secret.replaceAll("^\\.", ""))
                || secret.matches("event::[a-z]+(::[a-z]+)+|super admin"));
        return secrets;
    }

    private static List<String> texts(JsonNode node, List<String> found) {
        if (node.isTextual()) {
            found.add(node.asText());
        }
        node.forEach(child -> texts(child, found));
        return found;
    }

    private static JsonNode testTenant() {
        try (InputStream in = TenantRecorderTest.class.getResourceAsStream("/planted-tenant.json")) {
            return JsonTrees.MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
