package io.github.centralmock.http.filter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.auth.Authentication;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns refusals into the vendor's error envelope, and anything unforeseen into its 500 without a stack trace. */
public final class RenderError implements RequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RenderError.class);

    @Override
    public Response filter(Call call, FilterChain next) {
        try {
            return next.proceed(call);
        } catch (ApiException refusal) {
            if (refusal.reason() != null) {
                call.addFinding(refusal.reason());
            }
            return envelope(refusal, call);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("{} {} failed", call.request().method(), call.request().path(), bug);
            return envelope(ApiException.internal(), call);
        }
    }

    /** {@code error, message, correlationId, requestId, createdAt} and {@code code}, each only when there is one. */
    public static Response envelope(ApiException refusal, Call call) {
        ObjectNode body = Json.object("error", refusal.error());
        if (refusal.detail() != null) {
            body.put("message", refusal.detail());
        }
        body.put("correlationId", call.correlationId());
        if (refusal.code() != null) {
            body.put("code", refusal.code());
        }
        if (refusal.hasCreatedAt()) {
            body.put("createdAt", call.nowText());
        }
        body.put("requestId", Authentication.requestId(call, UUID.randomUUID().toString()));
        Response reply = Response.of(refusal.status(), body);
        refusal.headers().forEach(reply::header);
        return reply;
    }
}
