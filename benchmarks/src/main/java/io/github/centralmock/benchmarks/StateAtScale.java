package io.github.centralmock.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.centralmock.CentralMock;
import io.github.centralmock.CentralMockConfig;
import io.github.centralmock.Setting;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * What size costs: snapshot, fork and reset of a world, and a page of 50 by key from the start, the middle and near the
 * end, with many endpoints in one tenant. Argument: endpoints (100000).
 */
final class StateAtScale {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private static final int REPEATS = 200;

    private StateAtScale() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String endpoints = args.length > 0 ? args[0] : "100000";
        long start = System.nanoTime();
        try (CentralMock mock = CentralMock.start(CentralMockConfig.defaults()
                .with(Setting.PORT, "0")
                .with(Setting.ESTATE, "minimal")
                .with(Setting.TENANTS, "1")
                .with(Setting.ENDPOINTS, endpoints))) {
            OUT.printf(
                    "%s endpoints in one tenant, started in %d ms%n",
                    endpoints, (System.nanoTime() - start) / 1_000_000);
            time("snapshot", mock::snapshot);
            time("fork", mock::sandbox);
            pages(mock);
            time("reset", mock::reset);
        }
    }

    private static void pages(CentralMock mock) throws IOException, InterruptedException {
        GeneratedTenant tenant = GeneratedTenant.of(mock.port());
        String path = "/endpoint/v1/endpoints?pageSize=50";
        JsonNode totals = new ObjectMapper().readTree(tenant.get(path + "&pageTotal=true"));
        int count = totals.at("/pages/items").asInt();
        String middle = "&pageFromKey=" + key(tenant, 0.5);
        String late = "&pageFromKey=" + key(tenant, 0.99);
        OUT.printf("%d endpoints by pageTotal%n", count);
        double first = time("page of 50, first", () -> tenant.quietly(path));
        double inTheMiddle = time("page of 50, from the middle", () -> tenant.quietly(path + middle));
        time("page of 50, near the end", () -> tenant.quietly(path + late));
        OUT.printf("middle / first: %.2f%n", inTheMiddle / first);
    }

    /** Endpoints stand in the order of their ids, which are spread evenly: a made-up id is a place in the list. */
    private static String key(GeneratedTenant tenant, double share) {
        String id = String.format("%02x000000-0000-4000-8000-000000000000", (int) (share * 256));
        String array = "[\"" + id + "\"]";
        return java.util.Base64.getEncoder()
                .encodeToString(array.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .replace("=", "%3D");
    }

    /** Prints median and maximum in microseconds; answers the median. */
    private static double time(String what, Runnable action) {
        for (int i = 0; i < REPEATS; i++) {
            action.run();
        }
        double[] micros = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            action.run();
            micros[i] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        OUT.printf("%-30s median %8.1f us, maximum %8.1f us%n", what, micros[REPEATS / 2], micros[REPEATS - 1]);
        return micros[REPEATS / 2];
    }
}
