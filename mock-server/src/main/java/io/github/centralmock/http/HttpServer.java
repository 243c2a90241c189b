package io.github.centralmock.http;

import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Disputed;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The listening socket: turns bytes into calls and replies into bytes, and knows nothing else. */
public final class HttpServer implements AutoCloseable {
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final String CORRELATION_ID = "X-Correlation-ID";

    private final Server server;
    private final ServerConnector connector;
    private final int maxBodyBytes;
    private final Disputed disputed;
    private final Map<String, Function<Call, Reply>> answersByFirstSegment;
    private final Function<Call, Reply> answer;

    /** Where to listen, and how large a body may be. */
    public record Address(String bind, int port, int maxBodyBytes) {}

    /** @param answersByFirstSegment who answers paths that start with that segment, before {@code answer} is asked */
    public HttpServer(
            Address address,
            Disputed disputed,
            Map<String, Function<Call, Reply>> answersByFirstSegment,
            Function<Call, Reply> answer) {
        this.maxBodyBytes = address.maxBodyBytes();
        this.disputed = disputed;
        this.answersByFirstSegment = answersByFirstSegment;
        this.answer = answer;
        // No call waits for a client, so that more threads than cores would only wait for each other.
        int threadCount = 2 + 2 * Math.max(2, Runtime.getRuntime().availableProcessors());
        QueuedThreadPool threads = new QueuedThreadPool(threadCount, threadCount);
        threads.setName("central");
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(address.bind());
        connector.setPort(address.port());
        server.addConnector(connector);
        server.setHandler(new Exchange());
        server.setErrorHandler(HttpServer::refuseUnreadable);
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        // Clients double slashes and escape them in ids; the segments are ours to judge.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "central",
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return http;
    }

    /** Starts to listen. @throws IOException when the port cannot be had */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    /** The port in use, also when any free one was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    /** No thread waits for a client: the answer is made when the body is there. */
    private final class Exchange extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            io.github.centralmock.engine.Request head = RequestReader.head(request);
            RequestBody.of(request, maxBodyBytes).whenComplete((body, failure) -> {
                try {
                    Call call = call(failure == null ? RequestReader.withBody(head, body) : head);
                    if (failure != null) {
                        call.unreadable(unreadable(failure));
                    }
                    deliver(call, answer(call), request, response, callback);
                } catch (RuntimeException bug) {
                    callback.failed(bug);
                }
            });
            return true;
        }

        private Reply answer(Call call) {
            List<String> segments = call.request().segments();
            return answersByFirstSegment
                    .getOrDefault(segments.isEmpty() ? "" : segments.get(0), answer)
                    .apply(call);
        }

        private static ApiError unreadable(Throwable failure) {
            return failure instanceof ApiError refused
                    ? refused
                    : ApiError.badRequest("The body could not be read to its end.");
        }
    }

    /** Answers what never became a request, such as a broken request line, in the vendor's envelope too. */
    private static boolean refuseUnreadable(Request request, Response response, Callback callback) {
        int status = response.getStatus() >= 400 ? response.getStatus() : 500;
        String error = status >= 500 ? "internalServerError" : "badRequest";
        byte[] body = Json.bytes(Json.object("error", error, "message", "The request could not be read."));
        response.setStatus(status);
        response.getHeaders().put(JSON);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private Call call(io.github.centralmock.engine.Request request) {
        return new Call(request, request.header(CORRELATION_ID).orElseGet(HttpServer::newCorrelationId), disputed);
    }

    /** A version 4 UUID without the lock that a secure one would take on every request. */
    private static String newCorrelationId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    private void deliver(Call call, Reply reply, Request request, Response response, Callback callback) {
        Call.Delivery delivery = call.delivery();
        Runnable send = guarded(callback, () -> {
            if (delivery.dropped()) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.failed(new EofException("dropped by a fault"));
            } else {
                send(call, reply, response, callback);
            }
        });
        if (delivery.delay().isZero()) {
            send.run();
        } else {
            // Nothing is written on the scheduler's only thread, where each would wait for all others.
            Runnable handOver = guarded(callback, () -> server.getThreadPool().execute(send));
            server.getScheduler().schedule(handOver, delivery.delay().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whatever goes wrong, the client does not wait for ever. */
    private static Runnable guarded(Callback callback, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                callback.failed(bug);
            }
        };
    }

    private static void send(Call call, Reply reply, Response response, Callback callback) {
        byte[] bytes = reply.bytes();
        int length = call.delivery().cut() ? bytes.length / 2 : bytes.length;
        response.setStatus(reply.status());
        response.getHeaders().put(JSON);
        response.getHeaders().put(CORRELATION_ID, call.correlationId());
        if (call.world().clock().isMoved()) {
            // Clients measure by it how far their own clock is off.
            response.getHeaders().put(HttpHeader.DATE, DateGenerator.formatDate(call.now()));
        }
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        response.write(true, ByteBuffer.wrap(bytes, 0, length), callback);
    }
}
