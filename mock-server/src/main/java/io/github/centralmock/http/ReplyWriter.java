package io.github.centralmock.http;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Writes a reply to the wire, straight to Jetty's output: a servlet stream would copy it once more. A page, which is many
 * pieces, is joined in a buffer outside of the heap, from where the socket takes it without a copy of its own.
 */
final class ReplyWriter {
    private static final String CORRELATION_ID = "X-Correlation-ID";
    private static final int MAX_POOLED_BYTES = 1 << 18;

    /** Jetty's own pool keeps no buffers above 64 KB, and a page of 50 endpoints has more. */
    private final ByteBufferPool pages = new ArrayByteBufferPool(0, 1 << 13, MAX_POOLED_BYTES);

    /** Completes {@code sent} when the client has taken everything, or is gone. */
    void write(Call call, Response reply, ServletContextResponse response, Callback sent) {
        List<byte[]> pieces = reply.pieces();
        int whole = pieces.stream().mapToInt(piece -> piece.length).sum();
        int length = call.delivery().cut() ? whole / 2 : whole;
        response.setStatus(reply.status());
        // The servlet's own view of the headers would add a charset to a content type.
        HttpFields.Mutable headers = response.getWrapped().getHeaders();
        headers.put(CORRELATION_ID, call.correlationId());
        if (call.world().clock().isMoved()) {
            // Clients measure by it how far their own clock is off.
            headers.put(HttpHeader.DATE, DateGenerator.formatDate(call.now()));
        }
        reply.headers().forEach((name, value) -> headers.put(name, value));
        headers.put(HttpHeader.CONTENT_LENGTH, length);
        send(pieces, whole, length, response.getHttpOutput(), sent);
    }

    private void send(List<byte[]> pieces, int whole, int length, HttpOutput out, Callback sent) {
        if (pieces.size() == 1) {
            out.sendContent(ByteBuffer.wrap(pieces.get(0), 0, length), sent);
        } else if (whole > MAX_POOLED_BYTES) {
            out.sendContent(joined(pieces, ByteBuffer.allocate(whole)).limit(length), sent);
        } else {
            RetainableByteBuffer page = pages.acquire(whole, true);
            ByteBuffer buffer = page.getByteBuffer();
            BufferUtil.clearToFill(buffer);
            out.sendContent(joined(pieces, buffer).limit(length), Callback.from(sent, page::release));
        }
    }

    private static ByteBuffer joined(List<byte[]> pieces, ByteBuffer buffer) {
        pieces.forEach(buffer::put);
        return buffer.flip();
    }
}
