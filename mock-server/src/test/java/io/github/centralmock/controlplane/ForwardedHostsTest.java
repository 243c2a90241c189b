package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.MockTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy, answers name the host that the client asked, not the one that the proxy did. */
class ForwardedHostsTest extends MockTest {
    @ParameterizedTest
    @CsvSource({
        "mock.example.com, 443, https://mock.example.com",
        "mock.example.com, 9443, https://mock.example.com:9443",
        "mock.example.com:8443, 9443, https://mock.example.com:8443",
        "api.central.sophos.com, 443, https://api.central.sophos.com"
    })
    void responsesNameTheForwardedHost(String host, String port, String global) {
        String named = tenant().with("X-Forwarded-Host", host)
                .with("X-Forwarded-Port", port)
                .with("X-Forwarded-Proto", "https")
                .get("/whoami/v1")
                .body()
                .at("/apiHosts/global")
                .asText();

        assertThat(named).isEqualTo(global);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , mock.example.com", ""})
    void anEmptyForwardedHostIsIgnored(String host) {
        String named = tenant().with("X-Forwarded-Host", host)
                .get("/whoami/v1")
                .body()
                .at("/apiHosts/global")
                .asText();

        assertThat(named).isEqualTo(mock().baseUri().toString());
    }
}
