package io.github.centralmock.api.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import org.junit.jupiter.api.Test;

/** The two forms of a firewall's status that sources tell of: what clients read, and the vendor's sample. */
class FirewallStatusFormTest extends MockTest {
    @Override
    protected CentralMockConfig config() {
        return super.config().with(Setting.FIREWALL_STATUS, "collection");
    }

    @Test
    void theCollectionsFormHasTheOlderNamesAndNothingElse() {
        JsonNode firewalls = tenant().get("/firewall/v1/firewalls").body().path("items");

        assertThat(firewalls).isNotEmpty();
        for (JsonNode firewall : firewalls) {
            assertThat(firewall.path("status").fieldNames())
                    .toIterable()
                    .containsExactly("managing", "reporting", "connected", "suspended");
        }
    }
}
