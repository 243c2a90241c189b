package io.github.centralmock.contract.mutation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy in front of a mock that changes the responses of one operation per run. Each run has its own base URL;
 * requests of other operations pass unchanged.
 */
final class MutatorProxy implements AutoCloseable {
    private static final Set<String> FORWARDED_HEADERS = Set.of(
            "authorization", "content-type", "x-tenant-id", "x-partner-id", "x-organization-id", "x-central-world");

    static {
        // Without it each of the many responses waits about 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ApiDescriptions descriptions;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, MutationRun> runs = new ConcurrentHashMap<>();
    private final AtomicInteger nextNumber = new AtomicInteger();

    MutatorProxy(ApiDescriptions descriptions) {
        this.descriptions = descriptions;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts to serve a run and returns its base URL. */
    String serve(MutationRun run) {
        String number = String.valueOf(nextNumber.incrementAndGet());
        runs.put(number, run);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    void end(String baseUrl) {
        runs.remove(baseUrl.substring(baseUrl.lastIndexOf('/') + 1));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getRawPath().substring(1).split("/", 2);
            MutationRun run = runs.get(parts[0]);
            if (run != null && parts.length == 2) {
                write(exchange, respond(run, readRequest(exchange, "/" + parts[1])));
            }
        } catch (DroppedConnectionException dropped) {
            // Closing the exchange without a response drops the connection.
            exchange.close();
        }
    }

    private ProxyResponse respond(MutationRun run, ProxyRequest request) {
        boolean isMutated = !request.path().startsWith("/__central")
                && descriptions
                        .find(request.method(), request.path())
                        .filter(found -> found == run.operation())
                        .isPresent();
        ProxyResponse answer =
                isMutated ? run.mutator().respond(request, run) : run.upstream().send(request);
        if (request.path().equals("/__central/sandboxes") && request.method().equals("POST")) {
            run.setWorld(answer.json().path("id").asText("main"));
        }
        return answer;
    }

    private static ProxyRequest readRequest(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (FORWARDED_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new ProxyRequest(exchange.getRequestMethod(), path, query == null ? "" : query, headers, body);
    }

    private static void write(HttpExchange exchange, ProxyResponse answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = Integer.parseInt(
                answer.headers().getOrDefault(TruncatedBody.PROMISED_LENGTH, String.valueOf(bytes.length)));
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(bytes);
    }
}
