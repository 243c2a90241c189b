package io.github.centralmock.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * The mock against a bare Javalin server with the same bytes: throughput, latency and server CPU per request, as ratios
 * of medians over interleaved rounds. Arguments: rounds (5), requests per round (20000), endpoints (100).
 */
final class HttpComparison {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WARM_UP = 20_000;

    private record Sample(double perSecond, double p99, double cpuMicros) {}

    private final int rounds;
    private final int requests;
    private final String endpoints;

    private HttpComparison(int rounds, int requests, String endpoints) {
        this.rounds = rounds;
        this.requests = requests;
        this.endpoints = endpoints;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new HttpComparison(
                        args.length > 0 ? Integer.parseInt(args[0]) : 5,
                        args.length > 1 ? Integer.parseInt(args[1]) : 20_000,
                        args.length > 2 ? args[2] : "100")
                .run();
    }

    private void run() throws IOException, InterruptedException {
        try (ServerProcess mock = ServerProcess.mock(endpoints)) {
            GeneratedTenant tenant = GeneratedTenant.of(mock.port());
            Map<String, IntFunction<byte[]>> calls = calls(tenant);
            List<String> bodies = samples(tenant);
            try (ServerProcess floor = ServerProcess.floor(bodies)) {
                OUT.printf(
                        "endpoints in the tenant: %s, rounds: %d of %d requests, 32 connections%n",
                        endpoints, rounds, requests);
                OUT.printf(
                        "start to listening: mock %d ms, floor %d ms%n",
                        mock.startedIn().toMillis(), floor.startedIn().toMillis());
                OUT.printf(
                        "%-8s %10s %10s %7s %9s %9s %7s %8s %8s %7s%n",
                        "call",
                        "mock/s",
                        "floor/s",
                        "ratio",
                        "mock p99",
                        "floor p99",
                        "ratio",
                        "mock us",
                        "floor us",
                        "ratio");
                calls.forEach((name, request) -> compare(name, request, mock, floor));
            }
        }
    }

    private void compare(String name, IntFunction<byte[]> request, ServerProcess mock, ServerProcess floor) {
        Load.run(mock.port(), request, WARM_UP);
        Load.run(floor.port(), request, WARM_UP);
        List<Sample> ours = new ArrayList<>();
        List<Sample> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(sample(mock, request));
            theirs.add(sample(floor, request));
        }
        Sample a = median(ours);
        Sample b = median(theirs);
        OUT.printf(
                "%-8s %10.0f %10.0f %7.2f %9.0f %9.0f %7.2f %8.1f %8.1f %7.2f%n",
                name,
                a.perSecond(),
                b.perSecond(),
                a.perSecond() / b.perSecond(),
                a.p99(),
                b.p99(),
                a.p99() / b.p99(),
                a.cpuMicros(),
                b.cpuMicros(),
                a.cpuMicros() / b.cpuMicros());
    }

    private Sample sample(ServerProcess server, IntFunction<byte[]> request) {
        Duration before = server.cpu();
        Load.Result result = Load.run(server.port(), request, requests);
        if (result.failed() > 0) {
            throw new IllegalStateException(result.failed() + " requests were refused");
        }
        double cpuMicros = server.cpu().minus(before).toNanos() / 1e3 / requests;
        return new Sample(result.perSecond(), result.p99Micros(), cpuMicros);
    }

    private static Sample median(List<Sample> samples) {
        return new Sample(
                samples.stream().mapToDouble(Sample::perSecond).sorted().toArray()[samples.size() / 2],
                samples.stream().mapToDouble(Sample::p99).sorted().toArray()[samples.size() / 2],
                samples.stream().mapToDouble(Sample::cpuMicros).sorted().toArray()[samples.size() / 2]);
    }

    /** The three calls that are measured. Each create is of an item of its own, as in real use. */
    private static Map<String, IntFunction<byte[]>> calls(GeneratedTenant tenant)
            throws IOException, InterruptedException {
        String one = MAPPER.readTree(tenant.get("/endpoint/v1/endpoints?pageSize=1"))
                .at("/items/0/id")
                .asText();
        byte[] page = tenant.request("GET /endpoint/v1/endpoints?pageSize=50", "");
        byte[] single = tenant.request("GET /endpoint/v1/endpoints/" + one, "");
        AtomicLong created = new AtomicLong();
        Map<String, IntFunction<byte[]>> calls = new LinkedHashMap<>();
        calls.put("page", number -> page);
        calls.put("one", number -> single);
        calls.put(
                "create",
                number -> tenant.request(
                        "POST /endpoint/v1/settings/allowed-items",
                        "{\"type\":\"path\",\"properties\":{\"path\":\"C:/tools/" + created.incrementAndGet()
                                + ".exe\"},\"comment\":\"benchmark\"}"));
        return calls;
    }

    private static List<String> samples(GeneratedTenant tenant) throws IOException, InterruptedException {
        String page = tenant.get("/endpoint/v1/endpoints?pageSize=50");
        String one = MAPPER.readTree(page).path("items").path(0).toString();
        String created = "{\"id\":\"0f9675ad-d4e2-4d77-aa86-58ccec0bcb47\",\"type\":\"path\",\"properties\":"
                + "{\"path\":\"C:/tools/1.exe\"},\"comment\":\"benchmark\"}";
        return List.of(file(page), file(one), file(created));
    }

    private static String file(String text) throws IOException {
        Path file = Files.createTempFile("central-mock-benchmark", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text).toString();
    }
}
