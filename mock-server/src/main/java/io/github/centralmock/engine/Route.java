package io.github.centralmock.engine;

import io.github.centralmock.openapi.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One line of a route table. */
public final class Route {
    private final String method;
    private final String path;
    private final Handler handler;
    private final String notModelledReason;
    private final Set<String> read = new TreeSet<>();
    private final Map<String, String> ignored = new LinkedHashMap<>();
    private Operation operation;

    Route(String method, String path, Handler handler, String notModelledWhy) {
        this.method = method;
        this.path = path;
        this.handler = handler;
        this.notModelledReason = notModelledWhy;
    }

    /** Names the query parameters that a special handler reads itself. */
    public Route reads(String... parameters) {
        read.addAll(Arrays.asList(parameters));
        return this;
    }

    /** Claims a described query parameter that is accepted and has no effect, and says why. */
    public Route notModelled(String parameter, String why) {
        ignored.put(parameter, why);
        return this;
    }

    Set<String> knownParameters() {
        Set<String> known = new TreeSet<>(read);
        known.addAll(ignored.keySet());
        known.addAll(handler.parameters());
        return known;
    }

    void describedBy(Operation described) {
        operation = described;
    }

    /** Null only before the boot check. */
    public Operation operation() {
        return operation;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Handler handler() {
        return handler;
    }

    public boolean isModelled() {
        return notModelledReason == null;
    }

    /** Why the operation answers 501; null when it is modelled. */
    public String notModelledReason() {
        return notModelledReason;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
