package io.github.centralmock.benchmarks;

import io.github.centralmock.CentralMock;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.Setting;
import java.io.IOException;

/** The mock as users run it: journal and request check on. */
final class MockServer {
    private MockServer() {}

    /** Arguments: how many endpoints to generate in one tenant. Answers each byte of input with the live heap. */
    public static void main(String[] args) throws IOException {
        CentralMock mock = CentralMock.start(CentralMockConfig.defaults()
                .with(Setting.PORT, "0")
                .with(Setting.ESTATE, "minimal")
                .with(Setting.TENANTS, "1")
                .with(Setting.ENDPOINTS, args[0]));
        Ready.say(mock.port());
        while (System.in.read() >= 0) {
            Ready.print(liveHeap());
        }
    }

    /** Bytes in use after full collections; the second frees what the first has only found. */
    private static long liveHeap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
