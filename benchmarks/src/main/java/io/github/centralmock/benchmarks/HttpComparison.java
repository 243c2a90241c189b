package io.github.centralmock.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The mock against a bare Javalin server with the same bytes: throughput, latency and server CPU per request, as ratios
 * of medians over interleaved rounds. Flags: {@code --rounds} (5), {@code --requests} per round (20000),
 * {@code --endpoints} (100), {@code --cores} that each server may use.
 */
final class HttpComparison {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private static final int WARM_UP = 20_000;

    private record Sample(double perSecond, double p99, double cpuMicros) {}

    private final int rounds;
    private final int requests;
    private final int endpoints;
    private final int cores;

    private HttpComparison(Options options) {
        rounds = options.whole("rounds", 5);
        requests = options.whole("requests", 20_000);
        endpoints = options.whole("endpoints", 100);
        cores = options.whole("cores", 0);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new HttpComparison(new Options(args, "rounds", "requests", "endpoints", "cores")).run();
    }

    private void run() throws IOException, InterruptedException {
        try (ServerProcess mock = ServerProcess.mock(cores, endpoints)) {
            GeneratedTenant tenant = GeneratedTenant.of(mock.port());
            Map<String, IntFunction<byte[]>> calls = ThreeCalls.of(tenant);
            List<String> bodies = ThreeCalls.answers(tenant);
            try (ServerProcess floor = ServerProcess.floor(cores, bodies)) {
                OUT.printf(
                        "endpoints in the tenant: %d, rounds: %d of %d requests, 32 connections%n",
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
}
