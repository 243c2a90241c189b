package io.github.centralmock.http;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;

/** One station on a request's way. It may answer itself, pass the call on, or change what comes back. */
@FunctionalInterface
public interface RequestFilter {
    Response filter(Call call, FilterChain next);

    /** The rest of the way. */
    @FunctionalInterface
    interface FilterChain {
        Response proceed(Call call);
    }
}
