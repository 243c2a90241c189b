package io.github.centralmock.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects the route tables of all APIs. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    public Route get(String path, Handler handler) {
        return add("GET", path, handler);
    }

    public Route post(String path, Handler handler) {
        return add("POST", path, handler);
    }

    public Route put(String path, Handler handler) {
        return add("PUT", path, handler);
    }

    public Route patch(String path, Handler handler) {
        return add("PATCH", path, handler);
    }

    public Route delete(String path, Handler handler) {
        return add("DELETE", path, handler);
    }

    /** Claims an operation that is described but not built: it answers 501 and says why. */
    public Route notModelled(String method, String path, String why) {
        Route route = new Route(method, path, call -> Response.notModelled(why), why);
        routes.add(route);
        return route;
    }

    public List<Route> all() {
        return List.copyOf(routes);
    }

    private Route add(String method, String path, Handler handler) {
        Route route = new Route(method, path, handler, null);
        routes.add(route);
        return route;
    }
}
