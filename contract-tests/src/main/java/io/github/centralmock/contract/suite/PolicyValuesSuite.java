package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The valid values of policy settings: tokens, lists, objects, and references to existing resources. */
@Tag("endpoint")
class PolicyValuesSuite {
    private static final String SETTINGS = PolicyCalls.POLICY + "/settings";
    private static final String SETTING = SETTINGS + "/{key}";
    private static final String WEB_POLICIES = PolicyCalls.POLICIES + "?policyType=web-control";

    private static final String STARTUP = "endpoint.device-encryption.require-startup-authentication";
    private static final String APPLICATIONS = "endpoint.application-control.controlled-applications";
    private static final String EXCLUSIONS = "endpoint.threat-protection.exclusions.scanning";
    private static final String TAGS = "endpoint.web-control.tags.settings";
    private static final String FILE_TYPE = "endpoint.web-control.filetypes.exe-msi.action";
    private static final String READ_ONLY_KEY =
            "endpoint.threat-protection.malware-protection.deep-learning.detection-level";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final PolicyCalls policies = new PolicyCalls(central);

    @Test
    @Tag("write")
    void inheritedActionsOfAConsolePolicyCannotBeWritten() {
        JsonNode settings =
                central.any().item(WEB_POLICIES, PolicyValuesSuite::inherits).path("settings");
        policies.create("web-control", Map.of("settings", Map.of(FILE_TYPE, settings.path(FILE_TYPE))))
                .then()
                .statusCode(400)
                .body("message", is(notAllowed(FILE_TYPE)));
        String id = policies.createPolicy("web-control");
        assertRefused(id, value(FILE_TYPE, "inherit"), notAllowed(FILE_TYPE));
    }

    @Test
    @Tag("write")
    void aConsolePolicyAcceptsOtherActions() {
        central.needsMock("policies that may be changed");
        String id = central.any()
                .item(WEB_POLICIES, PolicyValuesSuite::inherits)
                .path("id")
                .asText();
        central.asTenant().patch(SETTINGS, value(FILE_TYPE, "block"), id).then().statusCode(200);
        central.asTenant().get(SETTING, id, FILE_TYPE).then().body("value", is("block"));
    }

    @Test
    @Tag("write")
    void theSettingsOfABasePolicyCanBeWrittenToAnother() {
        for (String type : List.of("web-control", "server-web-control", "threat-protection", "application-control")) {
            JsonNode settings = policies.base(type).path("settings");
            assertThat(policies.createPolicy(type, Map.of("settings", settings)).path("settings"))
                    .isEqualTo(settings);
        }
    }

    @Test
    @Tag("write")
    void aScanningExclusionAcceptsKnownTypesOnly() {
        String id = policies.createPolicy("threat-protection");
        Map<String, ?> valid = Map.of("type", "path", "value", "C:\\Results\\", "scanMode", "onDemand");
        central.asTenant()
                .patch(SETTINGS, value(EXCLUSIONS, List.of(valid)), id)
                .then()
                .statusCode(200)
                .body("'" + EXCLUSIONS + "'.value", is(List.of(valid)));
        for (Map<String, ?> invalid : List.of(
                Map.of("type", "bogus", "value", "C:\\"),
                Map.of("type", "path", "value", "C:\\", "scanMode", "sometimes"),
                Map.of("type", "path", "value", 5),
                Map.of("type", "path"))) {
            assertRefused(id, value(EXCLUSIONS, List.of(invalid)), notAllowed(EXCLUSIONS));
        }
    }

    @Test
    @Tag("write")
    void aTagHasAKnownAction() {
        String id = policies.createPolicy("web-control");
        assertRefused(id, value(TAGS, List.of(Map.of("tag", "news", "action", "explode"))), notAllowed(TAGS));
        assertRefused(id, value(TAGS, List.of(Map.of("tag", 5, "action", 5))), notAllowed(TAGS));
    }

    @Test
    @Tag("write")
    void aTagMustExistInALocalSite() {
        String id = policies.createPolicy("web-control");
        String tag = central.named("tag");
        Map<String, ?> changes = value(TAGS, List.of(Map.of("tag", tag, "action", "block")));
        central.asTenant()
                .patch(SETTINGS, changes, id)
                .then()
                .statusCode(500)
                .body("message", is("Error processing data"));
        Map<String, ?> site = Map.of("url", central.named("site") + ".example.com", "tags", List.of(tag));
        central.asTenant()
                .post("/endpoint/v1/settings/web-control/local-sites", site)
                .then()
                .statusCode(201);
        central.asTenant().patch(SETTINGS, changes, id).then().statusCode(200);
        central.asTenant().get(SETTING, id, TAGS).then().body("value[0].tag", is(tag));
    }

    @Test
    @Tag("write")
    void anUnknownFormatIsNotStored() {
        central.needsMock("a documented answer to invalid formats");
        String id = policies.createPolicy("device-encryption");
        Map<String, ?> withFormat = Map.of(STARTUP, Map.of("value", true, "format", "nonsense"));
        assertRefused(id, withFormat, "Must provide an allowed format for setting (" + STARTUP + ").");
    }

    @Test
    @Tag("write")
    void theRecommendedValueIsAcceptedAndIgnored() {
        String key = "endpoint.threat-protection.malware-protection.on-access.enabled";
        String id = policies.createPolicy("threat-protection");
        JsonNode before = policies.get(id).path("settings").path(key);
        Map<String, ?> changes = Map.of(key, Map.of("value", false, "recommendedValue", false));
        central.asTenant().patch(SETTINGS, changes, id).then().statusCode(200);
        JsonNode after = policies.get(id).path("settings").path(key);
        assertThat(after.path("value").asBoolean()).isFalse();
        assertThat(after.path("recommendedValue")).isEqualTo(before.path("recommendedValue"));
    }

    @Test
    @Tag("write")
    void aReadOnlySettingIsAcceptedUnchangedOnly() {
        String id = policies.createPolicy("threat-protection");
        central.asTenant()
                .patch(SETTINGS, value(READ_ONLY_KEY, "default"), id)
                .then()
                .statusCode(200);
        central.asTenant()
                .patch(SETTINGS, value(READ_ONLY_KEY, "aggressive"), id)
                .then()
                .statusCode(400);
        Map<String, ?> withUnit = Map.of(READ_ONLY_KEY, Map.of("value", "default", "unit", "hours"));
        assertRefused(id, withUnit, "Must not provide a unit for setting (" + READ_ONLY_KEY + ").");
    }

    @Test
    @Tag("write")
    void anArrayIsReplacedAsAWhole() {
        String id = policies.createPolicy("application-control");
        central.asTenant()
                .patch(SETTINGS, value(APPLICATIONS, List.of("Acme", "Other")), id)
                .then()
                .statusCode(200);
        central.asTenant()
                .patch(SETTINGS, value(APPLICATIONS, List.of("Third")), id)
                .then()
                .statusCode(200);
        central.asTenant().get(SETTING, id, APPLICATIONS).then().body("value", is(List.of("Third")));
    }

    @Test
    @Tag("write")
    void anApplicationListHasAtMostAThousandItems() {
        String id = policies.createPolicy("application-control");
        central.asTenant()
                .patch(SETTINGS, value(APPLICATIONS, Collections.nCopies(1000, "Acme")), id)
                .then()
                .statusCode(200);
        central.asTenant()
                .patch(SETTINGS, value(APPLICATIONS, Collections.nCopies(1001, "Acme")), id)
                .then()
                .statusCode(400)
                .body("message", not(containsString(APPLICATIONS)));
    }

    @Test
    @Tag("write")
    void aWebProfileMustExist() {
        String id = policies.createPolicy("web-control");
        Map<String, ?> changes = Map.of(
                "endpoint.web-control.web-profile.enabled", Map.of("value", true),
                "endpoint.web-control.web-profile-id", Map.of("value", CentralExtension.randomUuid()));
        assertRefused(id, changes, "Invalid Web Profile Id");
    }

    @Test
    @Tag("write")
    void runtimeDetectionNeedsAProfile() {
        String id = policies.createPolicy("server-linux-runtime-detection");
        assertRefused(id, value("endpoint.server-linux-runtime-detection.enabled", true), "Bad request");
    }

    private static boolean inherits(JsonNode policy) {
        return policy.path("settings").path(FILE_TYPE).path("value").asText().equals("inherit");
    }

    private void assertRefused(String id, Map<String, ?> changes, String message) {
        central.asTenant().patch(SETTINGS, changes, id).then().statusCode(400).body("message", is(message));
    }

    private static String notAllowed(String key) {
        return "Must provide an allowed value for setting (" + key + ").";
    }

    private static Map<String, ?> value(String key, Object value) {
        return Map.of(key, Map.of("value", value));
    }
}
