package io.github.centralmock.http;

import io.github.centralmock.engine.ApiException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ContentSourceCompletableFuture;
import org.eclipse.jetty.server.Request;

/** A body as it comes in, piece by piece, so that a slow client holds no thread. */
final class RequestBody extends ContentSourceCompletableFuture<byte[]> {
    private static final byte[] EMPTY = new byte[0];
    private static final long MAX_DISCARDED_BYTES = 1L << 26;

    private final int maxBytes;
    private byte[] bytes;
    private int length;
    private long discarded;

    private RequestBody(Request request, int maxBytes) {
        super(request, InvocationType.BLOCKING);
        this.maxBytes = maxBytes;
        long announced = request.getLength();
        bytes = announced > 0 && announced <= maxBytes ? new byte[(int) announced] : EMPTY;
    }

    /** The whole body, when it is there. Fails with {@link ApiException} 413 when it is too large. */
    static CompletableFuture<byte[]> of(Request request, int maxBytes) {
        boolean isChunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (request.getLength() <= 0 && !isChunked) {
            return CompletableFuture.completedFuture(EMPTY);
        }
        if (request.getLength() > maxBytes && isAskingFirst(request)) {
            return CompletableFuture.failedFuture(ApiException.tooLarge(maxBytes));
        }
        RequestBody body = new RequestBody(request, maxBytes);
        body.parse();
        return body;
    }

    /** Whether the client waits for 100 Continue before it sends the body. Reading the body sends it. */
    private static boolean isAskingFirst(Request request) {
        return request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
    }

    @Override
    protected byte[] parse(Content.Chunk chunk) {
        int more = chunk.remaining();
        if (discarded > 0 || length + (long) more > maxBytes) {
            // Most clients read no answer before they have sent everything, so that what is too much is read and
            // dropped.
            discarded += more;
            if (chunk.isLast() || discarded > MAX_DISCARDED_BYTES) {
                throw ApiException.tooLarge(maxBytes);
            }
            return null;
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.min(maxBytes, 2 * bytes.length)));
        }
        chunk.getByteBuffer().get(bytes, length, more);
        length += more;
        if (!chunk.isLast()) {
            return null;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
