package io.github.centralmock.http;

import io.github.centralmock.auth.AccountScope;
import io.github.centralmock.auth.Authentication;
import io.github.centralmock.auth.RolePermissions;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.RequestCheck;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.http.filter.CheckResponse;
import io.github.centralmock.http.filter.ChooseWorld;
import io.github.centralmock.http.filter.FindRoute;
import io.github.centralmock.http.filter.HandleCall;
import io.github.centralmock.http.filter.InjectFault;
import io.github.centralmock.http.filter.LimitRate;
import io.github.centralmock.http.filter.RefuseUnreadable;
import io.github.centralmock.http.filter.RenderError;
import io.github.centralmock.http.filter.SelectFields;
import io.github.centralmock.http.filter.StrictHosts;
import io.github.centralmock.http.filter.WriteJournal;
import io.github.centralmock.world.Worlds;
import java.util.List;
import java.util.function.Consumer;

/** The ordered list of filters that every API request passes. */
public final class RequestChain {
    private final RequestFilter.FilterChain first;

    /**
     * @param strictHosts whether the vendor's host names are kept apart
     * @param checkResponses whether each answer is held against its description, as all tests do
     */
    public RequestChain(Worlds worlds, RouteTable routes, boolean strictHosts, boolean checkResponses) {
        first = connect(List.of(
                new ChooseWorld(worlds),
                new WriteJournal(),
                new RenderError(),
                new FindRoute(routes),
                new RefuseUnreadable(),
                new InjectFault(),
                check(Authentication::require),
                check(AccountScope::resolve),
                new StrictHosts(strictHosts),
                check(RolePermissions::require),
                new LimitRate(),
                check(RequestCheck::check),
                new SelectFields(),
                new CheckResponse(checkResponses),
                new HandleCall()));
    }

    /** The answer to a call; never throws for anything that a client did. */
    public Response answer(Call call) {
        return first.proceed(call);
    }

    /** A step that only looks, and refuses by throwing. The token endpoint checks its callers itself. */
    private static RequestFilter check(Consumer<Call> check) {
        return (call, next) -> {
            if (!call.operation().isPublic()) {
                check.accept(call);
            }
            return next.proceed(call);
        };
    }

    static RequestFilter.FilterChain connect(List<RequestFilter> steps) {
        RequestFilter.FilterChain way = call -> {
            throw new IllegalStateException("no step answered " + call.request().path());
        };
        for (int i = steps.size() - 1; i >= 0; i--) {
            RequestFilter step = steps.get(i);
            RequestFilter.FilterChain rest = way;
            way = call -> step.filter(call, rest);
        }
        return way;
    }
}
