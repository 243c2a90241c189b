package io.github.centralmock.contract.sut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationRiskTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /endpoint/v1/endpoints, READ",
        "POST, /common/v1/alerts/search, READ",
        "POST, /api/v2/oauth2/token, READ",
        "POST, /endpoint/v1/settings/allowed-items, WRITE",
        "DELETE, /endpoint/v1/settings/allowed-items/1, WRITE",
        "POST, /endpoint/v1/endpoints/isolation, DISRUPTIVE",
        "PATCH, /endpoint/v1/endpoints/1/isolation/, DISRUPTIVE",
        "POST, /endpoint/v1/endpoints/delete, DISRUPTIVE",
        "DELETE, /endpoint/v1/endpoints/1, DISRUPTIVE",
        "DELETE, //endpoint/v1/endpoints/1?x=/search, DISRUPTIVE",
        "POST, /firewall/v1/firewalls/actions/firmware-upgrade, DISRUPTIVE",
        "POST, /mobile/v1/actions/wipe, DISRUPTIVE"
    })
    void theRiskOfARequestIsDerivedFromItsMethodAndPath(String method, String path, RiskLimit expected) {
        assertThat(OperationRisk.of(method, path)).isEqualTo(expected);
    }
}
