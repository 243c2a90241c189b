package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Peripheral control: the detected peripherals with their endpoint, time and status. */
@Tag("endpoint")
@Tag("read")
class PeripheralsSuite {
    private static final String PERIPHERALS = "/endpoint/v1/settings/peripheral-control/peripherals";
    private static final String PERIPHERAL = PERIPHERALS + "/{id}";

    @RegisterExtension
    static final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void aListedPeripheralIsFoundByItsId() {
        JsonNode listed = anyPeripheral();
        assertThat(central.asTenant().read(PERIPHERAL, listed.path("id").asText()))
                .isEqualTo(listed);
    }

    @Test
    void aMissingPeripheralIsNotFound() {
        central.asTenant().get(PERIPHERAL, CentralExtension.randomUuid()).then().statusCode(404);
    }

    @Test
    void onlyTheRequestedTypesAreListed() {
        String type = anyPeripheral().path("type").asText();
        String other = central.any()
                .item(PERIPHERALS, item -> !item.path("type").asText().equals(type))
                .path("type")
                .asText();
        assertThat(central.asTenant().query("type", type).all(PERIPHERALS))
                .isNotEmpty()
                .allMatch(item -> item.path("type").asText().equals(type));
        assertThat(central.asTenant().query("type", type + "," + other).all(PERIPHERALS))
                .extracting(item -> item.path("type").asText())
                .contains(type, other);
    }

    @Test
    void anUnknownTypeIsABadRequest() {
        central.asTenant().query("type", "toaster").get(PERIPHERALS).then().statusCode(400);
    }

    @Test
    void lastSeenAfterIsInclusiveAndLastSeenBeforeExclusive() {
        JsonNode peripheral = anyPeripheral();
        String moment = peripheral.path("lastSeenAt").asText();
        String id = peripheral.path("id").asText();
        assertThat(central.asTenant().query("lastSeenAfter", moment).all(PERIPHERALS))
                .extracting(item -> item.path("id").asText())
                .contains(id);
        assertThat(central.asTenant().query("lastSeenBefore", moment).all(PERIPHERALS))
                .extracting(item -> item.path("id").asText())
                .doesNotContain(id);
    }

    @Test
    void aDurationCountsBackFromNow() {
        central.needsMock("a clock at the time of the recorded peripherals");
        anyPeripheral();
        assertThat(central.asTenant().query("lastSeenBefore", "-P3650D").all(PERIPHERALS))
                .isEmpty();
        assertThat(central.asTenant().query("lastSeenAfter", "-P3650D").all(PERIPHERALS))
                .hasSameSizeAs(central.asTenant().all(PERIPHERALS));
    }

    @Test
    void theEndpointOfAPeripheralExists() {
        JsonNode peripheral = central.any().item(PERIPHERALS, item -> item.has("lastEndpoint"));
        central.asTenant()
                .get(
                        "/endpoint/v1/endpoints/{id}",
                        peripheral.path("lastEndpoint").path("id").asText())
                .then()
                .statusCode(200)
                .body(
                        "hostname",
                        is(peripheral.path("lastEndpoint").path("hostname").asText()));
    }

    @Test
    void aPeripheralOfOneTenantIsUnknownToAnother() {
        central.asSecondTenant()
                .get(PERIPHERAL, anyPeripheral().path("id").asText())
                .then()
                .statusCode(404);
    }

    private static JsonNode anyPeripheral() {
        return central.any().item(PERIPHERALS, item -> true);
    }
}
