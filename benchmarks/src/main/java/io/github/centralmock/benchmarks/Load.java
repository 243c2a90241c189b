package io.github.centralmock.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Keep-alive connections that send one ready-made request over and over, on loopback, for a bounded number of times. */
final class Load {
    /** @param perSecond requests answered a second, over all connections */
    record Result(double perSecond, double p50Micros, double p99Micros, int failed) {}

    private static final int CONNECTIONS = 32;
    private static final int MAX_PER_CONNECTION = 100_000;

    private Load() {}

    static Result run(int port, IntFunction<byte[]> request, int requests) {
        return run(port, request, requests / CONNECTIONS, Duration.ofDays(1));
    }

    /** As many requests as are answered in that time. */
    static Result run(int port, IntFunction<byte[]> request, Duration time) {
        return run(port, request, MAX_PER_CONNECTION, time);
    }

    /** Sends one request. */
    static void once(int port, byte[] request) {
        if (connection(port, number -> request, 1, Long.MAX_VALUE)[0] < 0) {
            throw new IllegalStateException("the request was refused");
        }
    }

    private static Result run(int port, IntFunction<byte[]> request, int perConnection, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(() -> connection(port, request, perConnection, start + time.toNanos())));
            }
            List<Long> latencies = new ArrayList<>();
            int failed = 0;
            for (Future<long[]> connection : running) {
                for (long nanos : connection.get()) {
                    failed += nanos < 0 ? 1 : 0;
                    latencies.add(Math.abs(nanos));
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] sorted =
                    latencies.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Result(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), failed);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / 1e3;
    }

    /** Nanoseconds per request, negative where the answer was no 2xx. */
    private static long[] connection(int port, IntFunction<byte[]> request, int count, long end) {
        long[] nanos = new long[count];
        int sent = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (; sent < count && System.nanoTime() < end; sent++) {
                byte[] bytes = request.apply(sent);
                long start = System.nanoTime();
                out.write(bytes);
                boolean ok = readAnswer(in);
                nanos[sent] = (System.nanoTime() - start) * (ok ? 1 : -1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(nanos, sent);
    }

    private static boolean readAnswer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
            chunked |= header.equalsIgnoreCase("transfer-encoding: chunked");
        }
        if (chunked) {
            skipChunks(in);
        } else {
            in.skipNBytes(length);
        }
        return status.startsWith("HTTP/1.1 2");
    }

    private static void skipChunks(InputStream in) throws IOException {
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            in.skipNBytes(size);
            line(in);
        }
        line(in);
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        byte[] buffer = new byte[512];
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server closed the connection");
            }
            if (b != '\r') {
                buffer = length == buffer.length ? Arrays.copyOf(buffer, length * 2) : buffer;
                buffer[length++] = (byte) b;
            }
        }
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }
}
