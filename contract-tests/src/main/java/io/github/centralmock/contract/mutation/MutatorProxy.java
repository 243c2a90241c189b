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
 * Stands in front of a mock and lies about one operation per trial. Each trial has a base URL of its own; everything but
 * its operation passes unchanged.
 */
final class MutatorProxy implements AutoCloseable {
    private static final Set<String> PASSED_ON = Set.of(
            "authorization", "content-type", "x-tenant-id", "x-partner-id", "x-organization-id", "x-central-world");

    static {
        // Without it each answer waits some 40 ms for an acknowledgement, and there are tens of thousands.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ApiDescriptions descriptions;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, MutationRun> trials = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    MutatorProxy(ApiDescriptions descriptions) {
        this.descriptions = descriptions;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The base URL under which a trial is served from now on. */
    String serve(MutationRun trial) {
        String number = String.valueOf(numbers.incrementAndGet());
        trials.put(number, trial);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    void end(String baseUrl) {
        trials.remove(baseUrl.substring(baseUrl.lastIndexOf('/') + 1));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getRawPath().substring(1).split("/", 2);
            MutationRun trial = trials.get(parts[0]);
            if (trial != null && parts.length == 2) {
                write(exchange, answer(trial, incoming(exchange, "/" + parts[1])));
            }
        } catch (DroppedConnectionException wanted) {
            // Closing the exchange without an answer is what drops the connection.
            exchange.close();
        }
    }

    private ProxyResponse answer(MutationRun trial, ProxyRequest request) {
        boolean isMutated = !request.path().startsWith("/__central")
                && descriptions
                        .find(request.method(), request.path())
                        .filter(found -> found == trial.operation())
                        .isPresent();
        ProxyResponse answer = isMutated
                ? trial.mutation().answer(request, trial)
                : trial.upstream().send(request);
        if (request.path().equals("/__central/sandboxes") && request.method().equals("POST")) {
            trial.inWorld(answer.json().path("id").asText("main"));
        }
        return answer;
    }

    private static ProxyRequest incoming(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new ProxyRequest(exchange.getRequestMethod(), path, query == null ? "" : query, headers, body);
    }

    private static void write(HttpExchange exchange, ProxyResponse answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int promised =
                Integer.parseInt(answer.headers().getOrDefault(TruncatedBody.PROMISED, String.valueOf(bytes.length)));
        exchange.sendResponseHeaders(answer.status(), promised == 0 ? -1 : promised);
        exchange.getResponseBody().write(bytes);
    }
}
