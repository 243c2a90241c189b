package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleted endpoints: their alerts and detections no longer refer to them. */
@Tag("endpoint")
@Tag("disruptive")
class DeletedEndpointsSuite {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{id}";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void aDeletedEndpointHasNoOpenAlerts() {
        central.needsMock("endpoints that may be deleted");
        String first = alertedEndpoint();
        central.asTenant().delete(ENDPOINT, first).then().statusCode(200);
        String second = alertedEndpoint();
        central.asTenant()
                .post(ENDPOINTS + "/delete", Map.of("endpointIds", List.of(second)))
                .then()
                .statusCode(200);
        assertThat(central.asTenant().all("/common/v1/alerts"))
                .extracting(alert -> alert.at("/managedAgent/id").asText())
                .isNotEmpty()
                .doesNotContain(first, second);
    }

    @Test
    void itemsSeenOnADeletedEndpointStayWithoutTheEndpoint() {
        central.needsMock("endpoints that may be deleted");
        for (String list : List.of("exploit-mitigation/detected-exploits", "peripheral-control/peripherals")) {
            String path = "/endpoint/v1/settings/" + list;
            JsonNode seen = central.any().item(path, item -> item.has("lastEndpoint"));
            central.asTenant()
                    .delete(ENDPOINT, seen.at("/lastEndpoint/id").asText())
                    .then()
                    .statusCode(200);
            assertThat(central.asTenant()
                            .read(path + "/{id}", seen.path("id").asText())
                            .has("lastEndpoint"))
                    .isFalse();
        }
    }

    private String alertedEndpoint() {
        return central.any()
                .item("/common/v1/alerts", this::isAboutAnEndpoint)
                .at("/managedAgent/id")
                .asText();
    }

    private boolean isAboutAnEndpoint(JsonNode alert) {
        return List.of("computer", "server")
                .contains(alert.at("/managedAgent/type").asText());
    }
}
