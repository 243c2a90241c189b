package io.github.centralmock.http;

import io.javalin.config.JavalinState;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;

/**
 * Looks only for paths of the control plane among Javalin's routes, which it tries one by one; one handler gets the rest,
 * whatever the method is.
 */
final class Router extends InternalRouter {
    private final String controls;
    private final ParsedEndpoint everythingElse;

    /** @param controls is in every path of the control plane, and may be in others */
    Router(JavalinState javalin, String controls, Handler everythingElse) {
        super(javalin.wsRouter, javalin.eventManager, javalin.router, javalin.jetty);
        this.controls = controls;
        this.everythingElse = new ParsedEndpoint(new Endpoint(HandlerType.GET, "*", everythingElse), javalin.router);
    }

    @Override
    public ParsedEndpoint findFirstHttpHandlerEntry(HandlerType method, String path) {
        ParsedEndpoint control = path.contains(controls) ? super.findFirstHttpHandlerEntry(method, path) : null;
        return control == null ? everythingElse : control;
    }
}
