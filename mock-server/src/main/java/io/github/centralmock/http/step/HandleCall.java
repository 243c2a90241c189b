package io.github.centralmock.http.step;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.http.Step;
import io.github.centralmock.store.Store;

/** Runs the handler: reads on the state of this moment, writes one after the other and all or nothing. */
public final class HandleCall implements Step {
    @Override
    public Reply take(Call call, Next next) {
        Handler handler = call.route().handler();
        Store store = call.world().store();
        if (call.operation().isWrite()) {
            return store.write(transaction -> handler.handle(call.on(transaction)));
        }
        return handler.handle(call.on(store.read()));
    }
}
