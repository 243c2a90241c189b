package io.github.centralmock.benchmarks;

import io.github.centralmock.CentralMock;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.Setting;

/** The mock as users run it: journal and request check on. */
final class MockServer {
    private MockServer() {}

    /** Arguments: how many endpoints to generate in one tenant. */
    public static void main(String[] args) {
        CentralMock mock = CentralMock.start(CentralMockConfig.defaults()
                .with(Setting.PORT, "0")
                .with(Setting.ESTATE, "minimal")
                .with(Setting.TENANTS, "1")
                .with(Setting.ENDPOINTS, args[0]));
        Ready.say(mock.port());
    }
}
