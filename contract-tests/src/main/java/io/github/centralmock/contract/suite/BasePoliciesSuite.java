package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Base policies: one per type, present in every tenant. Only their settings can change. Scenarios that change a base policy
 * need a mock, because a base policy applies to all users and endpoints without another policy.
 */
@Tag("endpoint")
class BasePoliciesSuite {
    private static final String TYPE = "device-encryption";
    private static final String BASE = PolicyCalls.POLICIES + "/{type}/base";
    private static final String SETTINGS = BASE + "/settings";
    private static final String SETTING = SETTINGS + "/{key}";
    private static final String STARTUP = "endpoint.device-encryption.require-startup-authentication";
    private static final String VOLUMES = "endpoint.device-encryption.encrypt-non-boot-volumes";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    private final PolicyCalls policies = new PolicyCalls(central);

    @Test
    @Tag("read")
    void everyTypeHasOneBasePolicy() {
        assertThat(central.asTenant().all(PolicyCalls.POLICIES))
                .filteredOn(policy -> policy.path("priority").asInt() == 0)
                .extracting(policy -> policy.path("type").asText())
                .contains("threat-protection", "web-control", "server-threat-protection")
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("read")
    void aBasePolicyIsTheSameByTypeAndById() {
        JsonNode base = policies.base(TYPE);
        assertThat(policies.get(id())).isEqualTo(base);
        assertThat(base.path("enabled").asBoolean()).isTrue();
        assertThat(base.path("type").asText()).isEqualTo(TYPE);
    }

    @Test
    @Tag("read")
    void anUnknownTypeHasNoBasePolicy() {
        central.asTenant().get(BASE, "coffee-control").then().statusCode(400);
    }

    @Test
    @Tag("read")
    void settingsAreReadTogetherAndOneAtATime() {
        JsonNode all = central.asTenant().read(SETTINGS, TYPE);
        assertThat(all).isEqualTo(policies.base(TYPE).path("settings"));
        assertThat(central.asTenant().read(SETTING, TYPE, STARTUP)).isEqualTo(all.path(STARTUP));
        central.asTenant()
                .get(SETTING, TYPE, "endpoint.web-control.enabled")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("write")
    void aBasePolicyKeepsItsNameAndStaysEnabled() {
        Map<String, ?> change = Map.of("name", "Other", "enabled", false);
        String sentences = "Cannot update the enabled of a base policy. Cannot update the name of a base policy.";
        central.asTenant()
                .patch(PolicyCalls.POLICY, change, id())
                .then()
                .statusCode(400)
                .body("error", is("badRequest"))
                .body("message", is(sentences));
        central.asTenant().patch(BASE, change, TYPE).then().statusCode(400).body("message", is(sentences));
    }

    @Test
    @Tag("write")
    void aBasePolicyKeepsItsPriority() {
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("priority", 1), id())
                .then()
                .statusCode(400);
        assertThat(policies.base(TYPE).path("priority").asInt()).isZero();
    }

    @Test
    @Tag("write")
    void aBasePolicyCannotBeDeleted() {
        central.needsMock("base policies that may be deleted if the request is not refused");
        central.asTenant().delete(PolicyCalls.POLICY, id()).then().statusCode(409);
        central.asTenant().get(PolicyCalls.POLICY, id()).then().statusCode(200);
    }

    @Test
    @Tag("write")
    void theSettingsPathByIdRefusesABasePolicy() {
        central.asTenant()
                .patch(PolicyCalls.POLICY + "/settings", Map.of(), id())
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("write")
    void settingsOfABasePolicyChangeByIdAndByType() {
        central.needsMock("base policies that may be changed");
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("settings", value(STARTUP, false)), id())
                .then()
                .statusCode(200);
        assertThat(isOn(STARTUP)).isFalse();
        central.asTenant()
                .patch(BASE, Map.of("settings", value(STARTUP, true)), TYPE)
                .then()
                .statusCode(200);
        assertThat(isOn(STARTUP)).isTrue();
    }

    @Test
    @Tag("write")
    void aMapOfSettingsChangesOnlyThoseAndReturnsAll() {
        central.needsMock("base policies that may be changed");
        boolean before = isOn(VOLUMES);
        JsonNode answer = PolicyCalls.tree(central.asTenant()
                .patch(SETTINGS, value(STARTUP, false), TYPE)
                .then()
                .statusCode(200)
                .extract()
                .response());
        assertThat(answer).isEqualTo(policies.base(TYPE).path("settings"));
        assertThat(isOn(STARTUP)).isFalse();
        assertThat(isOn(VOLUMES)).isEqualTo(before);
    }

    @Test
    @Tag("write")
    void oneSettingAcceptsThePlainValue() {
        central.needsMock("base policies that may be changed");
        for (boolean value : new boolean[] {false, true}) {
            central.asTenant()
                    .patch(SETTING, Map.of("value", value), TYPE, STARTUP)
                    .then()
                    .statusCode(200)
                    .body("value", is(value));
            assertThat(isOn(STARTUP)).isEqualTo(value);
        }
    }

    @Test
    @Tag("write")
    void oneSettingAcceptsAMapOfSettingsToo() {
        central.needsMock("base policies that may be changed");
        Map<String, ?> changes = Map.of(STARTUP, Map.of("value", false), VOLUMES, Map.of("value", false));
        central.asTenant()
                .patch(SETTING, changes, TYPE, STARTUP)
                .then()
                .statusCode(200)
                .body("value", is(false));
        assertThat(isOn(STARTUP)).isFalse();
        assertThat(isOn(VOLUMES)).isFalse();
    }

    @Test
    @Tag("write")
    void aValueThatIsNotAllowedIsRefused() {
        String sentence = "Must provide an allowed value for setting (" + STARTUP + ").";
        central.asTenant()
                .patch(SETTING, Map.of("value", "sometimes"), TYPE, STARTUP)
                .then()
                .statusCode(400)
                .body("message", is(sentence));
        central.asTenant()
                .patch(SETTINGS, value(STARTUP, 3), TYPE)
                .then()
                .statusCode(400)
                .body("message", is(sentence));
    }

    @Test
    @Tag("write")
    void anUnknownSettingIsNotFound() {
        for (String unknown : List.of("endpoint.device-encryption.no-such-setting", "no.such.setting")) {
            central.asTenant().get(SETTING, TYPE, unknown).then().statusCode(404);
            central.asTenant()
                    .patch(SETTING, Map.of("value", true), TYPE, unknown)
                    .then()
                    .statusCode(404);
            central.asTenant()
                    .post(SETTING + "/reset", Map.of(), TYPE, unknown)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    @Tag("write")
    void aResetRestoresTheDefault() {
        central.needsMock("base policies that may be changed");
        JsonNode untouched = central.asTenant().read(SETTINGS, TYPE);
        Map<String, ?> changes = Map.of(STARTUP, Map.of("value", false), VOLUMES, Map.of("value", false));
        central.asTenant().patch(SETTINGS, changes, TYPE).then().statusCode(200);
        central.asTenant()
                .post(SETTING + "/reset", Map.of(), TYPE, STARTUP)
                .then()
                .statusCode(200)
                .body("value", is(untouched.path(STARTUP).path("value").asBoolean()));
        assertThat(isOn(VOLUMES)).isFalse();
        assertThat(PolicyCalls.tree(central.asTenant().post(SETTINGS + "/reset", Map.of(), TYPE)))
                .isEqualTo(untouched);
        assertThat(central.asTenant().read(SETTINGS, TYPE)).isEqualTo(untouched);
    }

    @Test
    @Tag("write")
    void aCopyOfABasePolicyIsAnOrdinaryPolicy() {
        String name = central.named("copy");
        JsonNode copy = PolicyCalls.tree(central.asTenant()
                .post(BASE + "/clone", Map.of("name", name), TYPE)
                .then()
                .statusCode(201)
                .body("name", is(name))
                .body("priority", is(1))
                .extract()
                .response());
        String id = copy.path("id").asText();
        assertThat(copy.path("settings")).isEqualTo(policies.base(TYPE).path("settings"));
        central.asTenant()
                .patch(PolicyCalls.POLICY, Map.of("enabled", false), id)
                .then()
                .statusCode(200);
        policies.delete(id);
        central.asTenant().get(PolicyCalls.POLICY, id).then().statusCode(404);
    }

    @Test
    @Tag("write")
    void aCopyWithInvalidValuesIsRefused() {
        central.needsMock("base policies that may be changed");
        String type = "server-linux-runtime-detection";
        central.asTenant()
                .patch(SETTINGS, value("endpoint.server-linux-runtime-detection.enabled", true), type)
                .then()
                .statusCode(200);
        central.asTenant()
                .post(BASE + "/clone", Map.of("name", central.named("copy")), type)
                .then()
                .statusCode(400)
                .body("message", is("Bad request"));
    }

    @Test
    @Tag("write")
    void theBasePolicyOfAnotherTenantIsUnchanged() {
        central.needsMock("base policies that may be changed");
        JsonNode before = central.asSecondTenant().read(SETTINGS, TYPE);
        central.asTenant()
                .patch(SETTINGS, value(STARTUP, !isOn(STARTUP)), TYPE)
                .then()
                .statusCode(200);
        assertThat(central.asSecondTenant().read(SETTINGS, TYPE)).isEqualTo(before);
        central.asSecondTenant().get(PolicyCalls.POLICY, id()).then().statusCode(404);
    }

    private String id() {
        return policies.base(TYPE).path("id").asText();
    }

    private boolean isOn(String key) {
        return central.asTenant().read(SETTING, TYPE, key).path("value").asBoolean();
    }

    private static Map<String, ?> value(String key, Object value) {
        return Map.of(key, Map.of("value", value));
    }
}
