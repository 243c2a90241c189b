package io.github.centralmock.http;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;

/** Writes a reply to the wire, straight to Jetty's output: a servlet stream would copy it once more. */
final class ReplyWriter {
    private static final String CORRELATION_ID = "X-Correlation-ID";

    private ReplyWriter() {}

    /** Completes {@code sent} when the client has taken everything, or is gone. */
    static void write(Call call, Reply reply, ServletContextResponse response, Callback sent) {
        byte[] bytes = reply.bytes();
        int length = call.delivery().cut() ? bytes.length / 2 : bytes.length;
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
        response.getHttpOutput().sendContent(ByteBuffer.wrap(bytes, 0, length), sent);
    }
}
