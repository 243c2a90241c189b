package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;

/** Refuses bodies that are too large or incomplete. The filter is in the chain so that the journal has these requests too. */
public final class RefuseUnreadable implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        call.requireReadable();
        return next.proceed(call);
    }
}
