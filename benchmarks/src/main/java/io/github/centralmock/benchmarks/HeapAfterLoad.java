package io.github.centralmock.benchmarks;

import java.io.IOException;
import java.io.PrintStream;

/**
 * What many requests leave behind with the journal on: the live heap after a warm-up, and after the load. Arguments:
 * requests (500000), endpoints (100).
 */
final class HeapAfterLoad {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private static final int WARM_UP = 20_000;
    private static final double MEGABYTE = 1e6;

    private HeapAfterLoad() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int requests = args.length > 0 ? Integer.parseInt(args[0]) : 500_000;
        try (ServerProcess mock = ServerProcess.mock(0, args.length > 1 ? Integer.parseInt(args[1]) : 100)) {
            GeneratedTenant tenant = GeneratedTenant.of(mock.port());
            byte[] page = tenant.request("GET /endpoint/v1/endpoints?pageSize=50", "");
            Load.run(mock.port(), number -> page, WARM_UP);
            double before = mock.liveHeap() / MEGABYTE;
            Load.run(mock.port(), number -> page, requests);
            double after = mock.liveHeap() / MEGABYTE;
            OUT.printf(
                    "live heap: %.1f MB after %d requests, %.1f MB after %d more: %+.1f MB%n",
                    before, WARM_UP, after, requests, after - before);
        }
    }
}
