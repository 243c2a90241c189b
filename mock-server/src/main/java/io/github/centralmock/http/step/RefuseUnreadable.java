package io.github.centralmock.http.step;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.http.Step;

/** Refuses what is too large, and what broke off on its way, so that it stands in the journal like any other call. */
public final class RefuseUnreadable implements Step {
    @Override
    public Reply take(Call call, Next next) {
        call.requireReadable();
        return next.proceed(call);
    }
}
