package io.github.centralmock.contract.sut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteRuleTest {
    private static final String OWN = "11111111-1111-4111-8111-111111111111";
    private static final String FOREIGN = "22222222-2222-4222-8222-222222222222";
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";

    private final FakeCentral central = FakeCentral.service();

    @AfterEach
    void close() {
        central.close();
    }

    @Test
    void readsAreAllowedAndWritesAreRefusedByDefault() {
        assertThat(refusal(Map.of(), "GET", GROUPS, null)).isEmpty();
        assertThat(refusal(Map.of(), "POST", "/common/v1/alerts/search", "{}")).isEmpty();
        assertThat(refusal(Map.of(), "POST", GROUPS, marked())).isEqualTo("writes are not allowed");
    }

    @Test
    void aNewResourceMustHaveTheNamePrefix() {
        assertThat(refusal(writes(), "POST", GROUPS, marked())).isEmpty();
        assertThat(refusal(writes(), "POST", GROUPS, "{\"name\":\"mine\"}"))
                .isEqualTo("would make something that bears no mark");
    }

    @Test
    void onlyResourcesOfTheRunCanBeChanged() {
        assertThat(refusal(writes(), "PATCH", GROUPS + "/" + OWN, "{}")).isEmpty();
        assertThat(refusal(writes(), "DELETE", GROUPS + "/" + FOREIGN, null)).contains("did not make");
        assertThat(refusal(writes(), "PATCH", "/endpoint/v1/settings/web-control/tls-decryption", "{}"))
                .contains("did not make");
    }

    @Test
    void resourcesOfTheRunCannotReferToForeignResources() {
        String pulling = "{\"ids\":[\"" + FOREIGN + "\"]}";
        assertThat(refusal(writes(), "POST", GROUPS + "/" + OWN + "/endpoints", pulling))
                .contains("did not make");
        String withForeign = "{\"name\":\"" + NamePrefix.PREFIX + "x\",\"endpointIds\":[\"" + FOREIGN + "\"]}";
        assertThat(refusal(writes(), "POST", GROUPS, withForeign)).contains("did not make");
    }

    @Test
    void disruptiveRequestsNeedPermissionAndANamedResource() {
        String endpoint = "/endpoint/v1/endpoints/" + FOREIGN;
        assertThat(refusal(writes(), "DELETE", endpoint, null)).isEqualTo("disruptive calls are not allowed");
        Map<String, String> disruptive = writes();
        disruptive.put("central.allowDisruptive", "true");
        assertThat(refusal(disruptive, "DELETE", endpoint, null)).contains("--object");
        disruptive.put("central.objects", "endpoint=" + FOREIGN);
        assertThat(refusal(disruptive, "DELETE", endpoint, null)).isEmpty();
        String two = "{\"ids\":[\"" + FOREIGN + "\",\"33333333-3333-4333-8333-333333333333\"]}";
        assertThat(refusal(disruptive, "POST", "/endpoint/v1/endpoints/delete", two))
                .contains("--object");
    }

    @Test
    void anInvalidNamedResourceIsReported() {
        Map<String, String> settings = writes();
        settings.put("central.objects", "endpoint");
        assertThatThrownBy(() -> refusal(settings, "GET", GROUPS, null)).hasMessageContaining("endpoint=<id>");
    }

    private String refusal(Map<String, String> more, String method, String path, String body) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("central.target", central.baseUrl());
        settings.put("central.clientId", "c1");
        settings.put("central.clientSecret", FakeCentral.SECRET);
        Target target = Target.of(TargetSettings.of(Map.of()).with(settings));
        WriteRule rule = new WriteRule(target, ApiDescriptions.bundled(), OWN::equals, own -> own.contains("/" + OWN));
        return rule.refusal(method, path, "", body).orElse("");
    }

    private static String marked() {
        return "{\"name\":\"" + NamePrefix.PREFIX + "group\"}";
    }

    private static Map<String, String> writes() {
        return new HashMap<>(Map.of("central.allowWrites", "true"));
    }
}
