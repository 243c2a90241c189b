package io.github.centralmock.http.filter;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.http.RequestFilter;

/** Finds the operation. A wrong method on a known path is 404 like an unknown path, as measured live. */
public final class FindRoute implements RequestFilter {
    private final RouteTable routes;

    public FindRoute(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    public Response filter(Call call, FilterChain next) {
        call.setRoute(
                routes.find(call.request().method(), call.request().segments()).orElseThrow(ApiException::notFound));
        return next.proceed(call);
    }
}
