package io.github.centralmock.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings of policies, as their resource lists them. */
class PolicyCatalogTest {
    @Test
    void everyTypeHasSettings() {
        assertThat(PolicyCatalog.types())
                .hasSize(21)
                .allSatisfy(type ->
                        assertThat(type.defaults().size()).as(type.token()).isPositive());
    }

    @Test
    void everyDefaultButItsUnitCanBeWrittenBack() {
        for (PolicyType type : PolicyCatalog.types()) {
            type.defaults().properties().forEach(setting -> {
                JsonNode initial = setting.getValue();
                boolean refused = initial.has("unit");
                assertThat(type.setting(setting.getKey()).orElseThrow().violation(initial, initial, false))
                        .as(setting.getKey())
                        .matches(refusal -> refusal.isPresent() == refused);
            });
        }
    }

    @Test
    void theReferenceShowsNothingOfOurOwn() {
        ObjectNode reference = PolicyCatalog.reference(List.of(PolicyCatalog.type("device-encryption")));
        assertThat(reference.path("items")).hasSize(1);
        for (JsonNode setting : reference.path("items").path(0).path("items")) {
            assertThat(setting.has("sure")).isFalse();
            assertThat(setting.has("policyTypes")).isFalse();
            assertThat(setting.has("consoleValues")).isFalse();
        }
    }

    @Test
    void aStructuredValueNeedsTheMembersOfItsShape() {
        PolicySetting tags = PolicyCatalog.type("web-control")
                .setting("endpoint.web-control.tags.settings")
                .orElseThrow();
        ObjectNode sent = Json.object();
        sent.putArray("value").addObject().put("tag", "news");
        assertThat(tags.violation(sent, tags.initial(), false))
                .contains("Must provide an allowed value for setting (endpoint.web-control.tags.settings).");
    }
}
