package io.github.centralmock.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.MockTest;
import io.github.centralmock.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With strict hosts, a client that mixes up the vendor's hosts notices before it goes live. */
class StrictHostsTest extends MockTest {
    @Override
    protected CentralMockConfig config() {
        return super.config().with(Setting.STRICT_HOSTS, "on");
    }

    /** The demo estate's first tenant lives in us01. */
    @ParameterizedTest
    @CsvSource({
        "api.central.sophos.com, /whoami/v1, 200",
        "api-us01.central.sophos.com, /whoami/v1, 404",
        "id.sophos.com, /whoami/v1, 404",
        "api-us01.central.sophos.com, /endpoint/v1/endpoints, 200",
        "api-us01.central.sophos.com:443, /endpoint/v1/endpoints, 200",
        "api-eu01.central.sophos.com, /endpoint/v1/endpoints, 403",
        "api.central.sophos.com, /endpoint/v1/endpoints, 404",
        "api.central.sophos.com, /siem/v1/events, 404"
    })
    void eachApiAnswersOnItsOwnHost(String host, String path, int status) {
        assertThat(tenant().with("X-Forwarded-Host", host).get(path).status()).isEqualTo(status);
    }

    @Test
    void otherHostNamesServeEveryApi() {
        assertThat(tenant().get("/whoami/v1").status()).isEqualTo(200);
        assertThat(tenant().get("/endpoint/v1/endpoints").status()).isEqualTo(200);
    }
}
