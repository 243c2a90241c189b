package io.github.centralmock.http.filter;

import io.github.centralmock.auth.TokenRequest;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Request;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import io.github.centralmock.world.World;
import io.github.centralmock.world.Worlds;

/** The bearer token names the world; a token request's client id does before there is a token. */
public final class ChooseWorld implements RequestFilter {
    private final Worlds worlds;

    public ChooseWorld(Worlds worlds) {
        this.worlds = worlds;
    }

    @Override
    public Response filter(Call call, FilterChain next) {
        call.useWorld(worldOf(call.request()));
        return next.proceed(call);
    }

    private World worldOf(Request request) {
        if (request.path().equals(TokenRequest.PATH)) {
            return worlds.ofClient(TokenRequest.of(request).clientId()).orElseGet(worlds::main);
        }
        return request.bearer().map(worlds::ofToken).orElseGet(worlds::main);
    }
}
