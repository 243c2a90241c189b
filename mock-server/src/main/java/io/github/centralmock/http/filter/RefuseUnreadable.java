package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;

/** Refuses what is too large, and what broke off on its way, so that it stands in the journal like any other call. */
public final class RefuseUnreadable implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        call.requireReadable();
        return next.proceed(call);
    }
}
