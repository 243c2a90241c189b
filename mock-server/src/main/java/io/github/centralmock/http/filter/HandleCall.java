package io.github.centralmock.http.filter;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import io.github.centralmock.store.Store;

/** Runs the handler: reads on the state of this moment, writes one after the other and all or nothing. */
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
