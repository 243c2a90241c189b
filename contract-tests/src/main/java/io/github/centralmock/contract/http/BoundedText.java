package io.github.centralmock.contract.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a body as text up to a size that no honest answer reaches, so that an endless one does no harm. */
final class BoundedText implements BodySubscriber<String> {
    private static final long MOST = 8L << 20;

    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private Subscription subscription;
    private long size;

    /** The response is too large to be read. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    static BodyHandler<String> handler() {
        return head -> new BoundedText();
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        text.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        size += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size > MOST) {
            subscription.cancel();
            text.onError(new TooLargeException("the answer is larger than " + (MOST >> 20) + " MB"));
        } else {
            text.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
