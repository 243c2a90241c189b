package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.http.RequestFilter;

/** Holds what the handler answered against the description; a difference is a bug of ours and answers 500. */
public final class CheckResponse implements RequestFilter {
    private final ResponseCheck check = new ResponseCheck();
    private final boolean enabled;

    public CheckResponse(boolean on) {
        this.enabled = on;
    }

    @Override
    public Response filter(Call call, FilterChain next) {
        Response reply = next.proceed(call);
        if (enabled) {
            check.require(call, reply);
        }
        return reply;
    }
}
