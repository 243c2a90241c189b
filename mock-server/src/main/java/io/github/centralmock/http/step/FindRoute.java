package io.github.centralmock.http.step;

import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.http.Step;

/** Finds the operation. A wrong method on a known path is 404 like an unknown path, as measured live. */
public final class FindRoute implements Step {
    private final RouteTable routes;

    public FindRoute(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    public Reply take(Call call, Next next) {
        call.routed(
                routes.find(call.request().method(), call.request().segments()).orElseThrow(ApiError::notFound));
        return next.proceed(call);
    }
}
