package io.github.centralmock.http.filter;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import io.github.centralmock.world.RateLimits;
import java.util.Optional;

/** Counts the call against the vendor's limits, when they are switched on. The journal says which window was hit. */
public final class LimitRate implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        RateLimits limits = call.world().limits();
        if (!limits.isOff() && !call.operation().isPublic()) {
            Optional<RateLimits.Refusal> refusal = limits.count(call.caller().clientId(), call.account(), call.now());
            if (refusal.isPresent()) {
                throw refusal(call, refusal.get());
            }
        }
        return next.proceed(call);
    }

    private static ApiException refusal(Call call, RateLimits.Refusal refusal) {
        call.addFinding("over the rate limit of " + message(refusal.window()));
        ApiException error = ApiException.tooManyRequests();
        return call.compatibility().retryAfter()
                ? error.header("Retry-After", String.valueOf(refusal.remaining().toSeconds() + 1))
                : error;
    }

    private static String message(RateLimits.Window window) {
        String limit = window.limit() + " requests per " + window.name();
        return window.allowsBursts() ? limit + ", after a burst of " + window.burst() : limit;
    }
}
