package io.github.centralmock.http;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;

/** One station on a request's way. It may answer itself, pass the call on, or change what comes back. */
@FunctionalInterface
public interface Step {
    Reply take(Call call, Next next);

    /** The rest of the way. */
    @FunctionalInterface
    interface Next {
        Reply proceed(Call call);
    }
}
