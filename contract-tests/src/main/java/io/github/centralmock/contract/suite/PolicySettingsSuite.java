package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.CredentialRole.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings of a policy: read and changed together or separately, reset, and refused with the recorded messages. */
@Tag("endpoint")
class PolicySettingsSuite {
    private static final String SETTINGS = PolicyCalls.POLICY + "/settings";
    private static final String SETTING = SETTINGS + "/{key}";
    private static final String REFERENCE = PolicyCalls.POLICIES + "/settings";

    private static final String NETWORK_UNLOCK = "endpoint.device-encryption.allow-network-unlock";
    private static final String STARTUP = "endpoint.device-encryption.require-startup-authentication";
    private static final String APPLICATIONS = "endpoint.application-control.controlled-applications";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final PolicyCalls policies = new PolicyCalls(central);

    @Test
    @Tag("read")
    void theReferenceNamesEverySettingOfAType() {
        for (JsonNode type : Data.required(central.asTenant().read(REFERENCE).path("items"), "types of policies")) {
            String token = type.path("type").asText();
            assertThat(type.path("items"))
                    .describedAs(token)
                    .extracting(setting -> setting.path("name").asText())
                    .containsAll(() -> policies.base(token).path("settings").fieldNames());
        }
    }

    @Test
    @Tag("read")
    void theReferenceIsFilteredByType() {
        central.asTenant()
                .query("policyType", "peripheral-control")
                .get(REFERENCE)
                .then()
                .statusCode(200)
                .body("items.type", is(List.of("peripheral-control")));
    }

    @Test
    @Tag("write")
    void onlyTheKeysThatAreSentChange() {
        String id = policies.createPolicy("device-encryption");
        JsonNode before = policies.get(id).path("settings");
        boolean flipped = !before.path(STARTUP).path("value").asBoolean();
        central.asTenant()
                .patch(SETTINGS, value(STARTUP, flipped), id)
                .then()
                .statusCode(200)
                .body("'" + STARTUP + "'.value", is(flipped));
        ObjectNode expected = before.deepCopy();
        ((ObjectNode) expected.get(STARTUP)).put("value", flipped);
        assertThat(policies.get(id).path("settings")).isEqualTo(expected);
    }

    @Test
    @Tag("write")
    void aSettingIsReadByItsKey() {
        String id = policies.createPolicy("device-encryption");
        central.asTenant()
                .patch(SETTINGS, value(NETWORK_UNLOCK, true), id)
                .then()
                .statusCode(200);
        central.asTenant()
                .get(SETTING, id, NETWORK_UNLOCK)
                .then()
                .statusCode(200)
                .body("value", is(true));
        central.asTenant().get(SETTINGS, id).then().statusCode(200).body("$", hasKey(NETWORK_UNLOCK));
    }

    @Test
    @Tag("write")
    void aSettingIsResetToItsDefault() {
        String id = createChangedPolicy();
        boolean before = defaultOf(STARTUP);
        central.asTenant()
                .post(SETTING + "/reset", Map.of(), id, STARTUP)
                .then()
                .statusCode(200)
                .body("value", is(before));
        assertThat(valueOf(id, STARTUP)).isEqualTo(before);
        assertThat(valueOf(id, NETWORK_UNLOCK)).isEqualTo(!defaultOf(NETWORK_UNLOCK));
    }

    @Test
    @Tag("write")
    void allSettingsAreResetToTheirDefaults() {
        String id = createChangedPolicy();
        central.asTenant()
                .post(SETTINGS + "/reset", Map.of(), id)
                .then()
                .statusCode(200)
                .body("'" + STARTUP + "'.value", is(defaultOf(STARTUP)));
        assertThat(valueOf(id, STARTUP)).isEqualTo(defaultOf(STARTUP));
        assertThat(valueOf(id, NETWORK_UNLOCK)).isEqualTo(defaultOf(NETWORK_UNLOCK));
    }

    @Test
    @Tag("write")
    void anUnknownSettingIsNotFound() {
        String id = policies.createPolicy("device-encryption");
        for (String unknown : List.of("endpoint.device-encryption.no-such-setting", "no.such.setting")) {
            central.asTenant().get(SETTING, id, unknown).then().statusCode(404);
            central.asTenant()
                    .post(SETTING + "/reset", Map.of(), id, unknown)
                    .then()
                    .statusCode(404);
            central.asTenant().patch(SETTINGS, value(unknown, true), id).then().statusCode(404);
        }
    }

    @Test
    @Tag("write")
    void aSettingOfAnotherTypeIsNotFound() {
        String id = policies.createPolicy("device-encryption");
        central.asTenant().get(SETTING, id, APPLICATIONS).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void theErrorNamesTheSettingWithTheInvalidValue() {
        String id = policies.createPolicy("device-encryption");
        assertRefused(id, value(STARTUP, "sometimes"), "Must provide an allowed value for setting (" + STARTUP + ").");
    }

    @Test
    @Tag("write")
    void theErrorNamesTheInvalidUnit() {
        String id = policies.createPolicy("device-encryption");
        Map<String, ?> withUnit = Map.of(STARTUP, Map.of("value", true, "unit", "hours"));
        assertRefused(id, withUnit, "Must not provide a unit for setting (" + STARTUP + ").");
    }

    @Test
    @Tag("write")
    void theErrorDescribesEveryRefusedSetting() {
        String id = policies.createPolicy("device-encryption");
        ObjectNode changes = (ObjectNode) policies.get(id).path("settings");
        changes.retain(STARTUP, NETWORK_UNLOCK);
        ((ObjectNode) changes.get(STARTUP)).put("value", 7);
        ((ObjectNode) changes.get(NETWORK_UNLOCK)).put("unit", "hours");
        central.asTenant()
                .patch(SETTINGS, changes, id)
                .then()
                .statusCode(400)
                .body("message", containsString("Must provide an allowed value for setting (" + STARTUP + ")."))
                .body("message", containsString("Must not provide a unit for setting (" + NETWORK_UNLOCK + ")."));
    }

    @Test
    @Tag("write")
    void aRefusedWriteChangesNoSetting() {
        String id = policies.createPolicy("device-encryption");
        JsonNode before = policies.get(id);
        Map<String, ?> changes = Map.of(NETWORK_UNLOCK, Map.of("value", true), STARTUP, Map.of("value", "sometimes"));
        central.asTenant().patch(SETTINGS, changes, id).then().statusCode(400);
        assertThat(policies.get(id)).isEqualTo(before);
    }

    @Test
    @Tag("write")
    void aRefusedSettingRefusesTheWholePolicy() {
        policies.create("device-encryption", Map.of("settings", value(STARTUP, "sometimes")))
                .then()
                .statusCode(400)
                .body("message", is("Must provide an allowed value for setting (" + STARTUP + ")."));
    }

    @Test
    @Tag("write")
    void aReadOnlyRoleMayNotChangeSettings() {
        String id = policies.createPolicy("device-encryption");
        central.as(READ_ONLY).get(SETTINGS, id).then().statusCode(200);
        central.as(READ_ONLY).patch(SETTINGS, value(STARTUP, true), id).then().statusCode(403);
        central.as(READ_ONLY).post(SETTINGS + "/reset", Map.of(), id).then().statusCode(403);
    }

    /** Creates a policy with two settings that differ from their defaults. */
    private String createChangedPolicy() {
        String id = policies.createPolicy("device-encryption");
        Map<String, ?> changes = Map.of(
                STARTUP, Map.of("value", !defaultOf(STARTUP)),
                NETWORK_UNLOCK, Map.of("value", !defaultOf(NETWORK_UNLOCK)));
        central.asTenant().patch(SETTINGS, changes, id).then().statusCode(200);
        return id;
    }

    private boolean defaultOf(String key) {
        JsonNode type = central.asTenant()
                .query("policyType", "device-encryption")
                .read(REFERENCE)
                .path("items")
                .path(0);
        for (JsonNode setting : type.path("items")) {
            if (setting.path("name").asText().equals(key)) {
                return setting.path("defaultValue").asBoolean();
            }
        }
        throw new AssertionError("the reference has no setting " + key);
    }

    private boolean valueOf(String id, String key) {
        return central.asTenant().read(SETTING, id, key).path("value").asBoolean();
    }

    private void assertRefused(String id, Map<String, ?> changes, String message) {
        central.asTenant().patch(SETTINGS, changes, id).then().statusCode(400).body("message", is(message));
    }

    private static Map<String, ?> value(String key, Object value) {
        return Map.of(key, Map.of("value", value));
    }
}
