package io.github.centralmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class BaseUrlTest {
    @Test
    void anIpv6AddressStandsInBrackets() throws SocketException, UnknownHostException {
        InetAddress loopback = InetAddress.getByName("::1");
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "this machine has no IPv6");

        try (CentralMock mock = CentralMock.start(
                CentralMockConfig.defaults().with(Setting.PORT, "0").with(Setting.BIND, "::1"))) {
            assertThat(mock.baseUri()).hasToString("http://[::1]:" + mock.port());
            assertThat(TestClient.of(mock).get("/__central/health").status()).isEqualTo(200);
        }
    }
}
