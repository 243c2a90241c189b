package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import io.github.centralmock.store.Store;

/** Runs the handler: a read on the current state, a write under the lock of the world, complete or without effect. */
public final class HandleCall implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        Handler handler = call.route().handler();
        Store store = call.world().store();
        if (call.operation().isWrite()) {
            return store.write(transaction -> handler.handle(call.useTransaction(transaction)));
        }
        return handler.handle(call.useTransaction(store.read()));
    }
}
