package io.github.centralmock.contract.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Sends calls with the JDK's client. The time limit covers the whole answer, so a body that never ends is no hang. */
public final class HttpTransport {
    private final HttpClient client;
    private final Duration limit;
    private final RequestThrottle traffic;
    private final Consumer<ApiRequest> guard;

    /** Without throttle, budget and guard. */
    public HttpTransport(Duration limit) {
        this(limit, RequestThrottle.free(), call -> {});
    }

    /** The guard sees every call before it goes out and throws {@link RunAbortedException} at one that must not. */
    public HttpTransport(Duration limit, RequestThrottle traffic, Consumer<ApiRequest> guard) {
        this(limit, traffic, guard, Shared.CLIENT);
    }

    HttpTransport(Duration limit, RequestThrottle traffic, Consumer<ApiRequest> guard, HttpClient client) {
        this.limit = limit;
        this.traffic = traffic;
        this.guard = guard;
        this.client = client;
    }

    /** One client for all wires: each has threads of its own and takes long to make. */
    private static final class Shared {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    public RequestThrottle traffic() {
        return traffic;
    }

    /** The answer; throws {@link TransportException} when none came within the limit, {@link RunAbortedException} when none may be asked. */
    public ApiResponse send(ApiRequest call) {
        guard.accept(call);
        for (int attempt = 1; ; attempt++) {
            traffic.turn();
            ApiResponse answer = sendOnce(call);
            if (!traffic.waitedToRepeat(call.method(), answer, attempt)) {
                return answer;
            }
        }
    }

    private ApiResponse sendOnce(ApiRequest call) {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> pending = client.sendAsync(request(call), BoundedText.handler());
        try {
            HttpResponse<String> response = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            traffic.noteResponse(true);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new ApiResponse(response.statusCode(), response.headers().map(), response.body(), took);
        } catch (TimeoutException late) {
            pending.cancel(true);
            traffic.noteResponse(false);
            throw new TransportException("no complete answer within " + limit.toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            TransportException failure =
                    new TransportException(TransportErrors.reason(failed.getCause()), failed.getCause());
            traffic.noteResponse(!failure.isSilence());
            throw failure;
        } catch (InterruptedException stopped) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException("interrupted", stopped);
        }
    }

    private HttpRequest request(ApiRequest call) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                    .timeout(limit)
                    .method(
                            call.method(),
                            call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
            call.headers().forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException unusable) {
            throw new TransportException("not an address that can be called", unusable);
        }
    }
}
