package io.github.centralmock.http.step;

import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.http.Step;
import io.github.centralmock.world.RateLimits;
import java.util.Optional;

/** Counts the call against the vendor's limits, when they are switched on. The journal says which window was hit. */
public final class LimitRate implements Step {
    @Override
    public Reply take(Call call, Next next) {
        RateLimits limits = call.world().limits();
        if (!limits.isOff() && !call.operation().isPublic()) {
            Optional<RateLimits.Refusal> refusal = limits.count(call.caller().clientId(), call.account(), call.now());
            if (refusal.isPresent()) {
                throw refusal(call, refusal.get());
            }
        }
        return next.proceed(call);
    }

    private static ApiError refusal(Call call, RateLimits.Refusal refusal) {
        call.found("over the rate limit of " + wording(refusal.window()));
        ApiError error = ApiError.tooManyRequests();
        return call.disputed().retryAfter()
                ? error.header("Retry-After", String.valueOf(refusal.remaining().toSeconds() + 1))
                : error;
    }

    private static String wording(RateLimits.Window window) {
        String limit = window.limit() + " requests per " + window.name();
        return window.letsBurstsPass() ? limit + ", after a burst of " + window.burst() : limit;
    }
}
