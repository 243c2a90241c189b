package io.github.centralmock.http;

import io.github.centralmock.auth.AccountScope;
import io.github.centralmock.auth.Authentication;
import io.github.centralmock.auth.Roles;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.RequestCheck;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.http.step.AnswerFields;
import io.github.centralmock.http.step.CheckResponse;
import io.github.centralmock.http.step.ChooseWorld;
import io.github.centralmock.http.step.FindRoute;
import io.github.centralmock.http.step.HandleCall;
import io.github.centralmock.http.step.InjectFault;
import io.github.centralmock.http.step.KeepHostsApart;
import io.github.centralmock.http.step.LimitRate;
import io.github.centralmock.http.step.RefuseUnreadable;
import io.github.centralmock.http.step.RenderError;
import io.github.centralmock.http.step.WriteJournal;
import io.github.centralmock.world.Worlds;
import java.util.List;
import java.util.function.Consumer;

/** The way of every API request, as one list: whoever reads it knows the server. */
public final class RequestChain {
    private final Step.Next way;

    /**
     * @param strictHosts whether the vendor's host names are kept apart
     * @param checkResponses whether each answer is held against its description, as all tests do
     */
    public RequestChain(Worlds worlds, RouteTable routes, boolean strictHosts, boolean checkResponses) {
        way = connect(List.of(
                new ChooseWorld(worlds),
                new WriteJournal(),
                new RenderError(),
                new FindRoute(routes),
                new RefuseUnreadable(),
                new InjectFault(),
                checking(Authentication::require),
                checking(AccountScope::resolve),
                new KeepHostsApart(strictHosts),
                checking(Roles::require),
                new LimitRate(),
                checking(RequestCheck::check),
                new AnswerFields(),
                new CheckResponse(checkResponses),
                new HandleCall()));
    }

    /** The answer to a call; never throws for anything that a client did. */
    public Reply answer(Call call) {
        return way.proceed(call);
    }

    /** A step that only looks, and refuses by throwing. The token endpoint checks its callers itself. */
    private static Step checking(Consumer<Call> check) {
        return (call, next) -> {
            if (!call.operation().isPublic()) {
                check.accept(call);
            }
            return next.proceed(call);
        };
    }

    static Step.Next connect(List<Step> steps) {
        Step.Next way = call -> {
            throw new IllegalStateException("no step answered " + call.request().path());
        };
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            Step.Next rest = way;
            way = call -> step.take(call, rest);
        }
        return way;
    }
}
