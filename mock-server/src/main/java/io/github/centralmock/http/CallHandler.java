package io.github.centralmock.http;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.CompatibilityOptions;
import io.github.centralmock.engine.Response;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a request into a call, and the reply to it into a response. No thread waits for a client: the body is read as it
 * comes in, and the response is written as fast as the client takes it.
 */
final class CallHandler implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(CallHandler.class);

    private final Function<Call, Response> answer;
    private final CompatibilityOptions disputed;
    private final int maxBodyBytes;
    private final Executor threads;
    private final ReplyWriter writer;

    CallHandler(
            Function<Call, Response> answer,
            CompatibilityOptions disputed,
            int maxBodyBytes,
            Executor threads,
            ReplyWriter writer) {
        this.answer = answer;
        this.disputed = disputed;
        this.maxBodyBytes = maxBodyBytes;
        this.threads = threads;
        this.writer = writer;
    }

    /** The same for another answer. */
    CallHandler with(Function<Call, Response> otherAnswer) {
        return new CallHandler(otherAnswer, disputed, maxBodyBytes, threads, writer);
    }

    @Override
    public void handle(Context context) {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
        io.github.centralmock.engine.Request head = RequestReader.head(request);
        CompletableFuture<Void> done = new CompletableFuture<>();
        RequestBody.of(request, maxBodyBytes).whenComplete((body, failure) -> {
            try {
                Call call = call(failure == null ? RequestReader.withBody(head, body) : head);
                if (failure != null) {
                    call.unreadable(unreadable(failure));
                }
                deliver(call, answer.apply(call), request, done);
            } catch (RuntimeException bug) {
                LOG.error("{} {} failed", head.method(), head.path(), bug);
                done.completeExceptionally(bug);
            }
        });
        if (!done.isDone() || done.isCompletedExceptionally()) {
            context.future(() -> done);
        }
    }

    private static ApiException unreadable(Throwable failure) {
        return failure instanceof ApiException refused
                ? refused
                : ApiException.badRequest("The body could not be read to its end.");
    }

    private Call call(io.github.centralmock.engine.Request request) {
        String sent = request.headers().get("x-correlation-id");
        return new Call(request, sent == null ? newCorrelationId() : sent, disputed);
    }

    /** A version 4 UUID without the lock that a secure one would take on every request. */
    private static String newCorrelationId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    private void deliver(Call call, Response reply, ServletContextRequest request, CompletableFuture<Void> done) {
        if (call.delivery().delay().isZero()) {
            send(call, reply, request, done);
        } else {
            CompletableFuture.delayedExecutor(call.delivery().delay().toMillis(), TimeUnit.MILLISECONDS, threads)
                    .execute(() -> send(call, reply, request, done));
        }
    }

    private void send(Call call, Response reply, ServletContextRequest request, CompletableFuture<Void> done) {
        if (call.delivery().dropped()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            done.complete(null);
        } else {
            // Done as well when the client went away; there is nothing to tell it any more.
            Callback sent = Callback.from(() -> done.complete(null));
            try {
                writer.write(call, reply, request.getServletContextResponse(), sent);
            } catch (RuntimeException bug) {
                done.completeExceptionally(bug);
            }
        }
    }
}
