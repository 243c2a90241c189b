package io.github.centralmock.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request by walking its path segments; a literal segment wins over a parameter. */
public final class RouteTable {
    /** A route found, with the values of its path parameters. */
    public record Found(Route route, Map<String, String> pathValues) {}

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> routes = new HashMap<>();
        private Node parameter;
    }

    private final Node root = new Node();
    private final List<Route> routes;

    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        routes.forEach(this::add);
    }

    public List<Route> routes() {
        return routes;
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : segments(route.path())) {
            if (isParameter(segment)) {
                node.parameter = node.parameter == null ? new Node() : node.parameter;
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment, any -> new Node());
            }
        }
        if (node.routes.put(route.method(), route) != null) {
            throw new IllegalStateException("two routes for " + route);
        }
    }

    /** The route for a normalised path (one leading slash, no trailing one, decoded segments). */
    public Optional<Found> find(String method, List<String> segments) {
        Route route = find(root, method, segments, 0);
        return Optional.ofNullable(route).map(found -> new Found(found, values(found, segments)));
    }

    private static Route find(Node node, String method, List<String> segments, int depth) {
        if (depth == segments.size()) {
            return node.routes.get(method);
        }
        Node literal = node.literals.get(segments.get(depth));
        Route found = literal == null ? null : find(literal, method, segments, depth + 1);
        if (found == null && node.parameter != null) {
            found = find(node.parameter, method, segments, depth + 1);
        }
        return found;
    }

    private static Map<String, String> values(Route route, List<String> segments) {
        Map<String, String> values = new HashMap<>();
        List<String> template = segments(route.path());
        for (int i = 0; i < template.size(); i++) {
            String segment = template.get(i);
            if (isParameter(segment)) {
                values.put(segment.substring(1, segment.length() - 1), segments.get(i));
            }
        }
        return values;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/"));
    }
}
