package io.github.centralmock.http.step;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.http.Step;

/** Holds what the handler answered against the description; a difference is a bug of ours and answers 500. */
public final class CheckResponse implements Step {
    private final ResponseCheck check = new ResponseCheck();
    private final boolean on;

    public CheckResponse(boolean on) {
        this.on = on;
    }

    @Override
    public Reply take(Call call, Next next) {
        Reply reply = next.proceed(call);
        if (on) {
            check.require(call, reply);
        }
        return reply;
    }
}
