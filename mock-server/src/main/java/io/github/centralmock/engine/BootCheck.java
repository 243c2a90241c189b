package io.github.centralmock.engine;

import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the route tables against the descriptions, in both directions, before the server starts: what is described is
 * routed, what is routed is described, and no described query parameter is left unread without a stated reason.
 */
public final class BootCheck {
    /** The parameters that {@link Listing} obeys wherever they are described. */
    private static final Set<String> OF_LISTS =
            Set.of("page", "pageSize", "pageTotal", "pageFromKey", "sort", "search", "searchFields", "ids");

    /** Obeyed on the way of every answer. */
    private static final String OF_ALL = "fields";

    private BootCheck() {}

    /** Binds every route to its operation. @throws IllegalStateException that lists every difference at once */
    public static void bind(List<Route> routes, Descriptions descriptions) {
        List<String> differences = new ArrayList<>();
        Map<String, Operation> described =
                descriptions.operations().stream().collect(Collectors.toMap(Operation::toString, Function.identity()));
        for (Route route : routes) {
            Operation operation = described.remove(route.toString());
            if (operation == null) {
                differences.add(route + " is routed, but no description has it");
            } else {
                route.describedBy(operation);
                differences.addAll(unread(route));
            }
        }
        described.keySet().stream()
                .sorted()
                .forEach(missing -> differences.add(missing + " is described, but not routed"));
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "route tables and descriptions disagree:\n  " + String.join("\n  ", differences));
        }
    }

    private static List<String> unread(Route route) {
        List<String> differences = new ArrayList<>();
        for (Parameter parameter : route.operation().parameters()) {
            if (parameter.in().equals("query") && route.isModelled() && !isRead(parameter.name(), route)) {
                differences.add(route + " ignores the described query parameter \"" + parameter.name() + "\"");
            }
        }
        for (String name : route.knownParameters()) {
            if (route.operation().query(name).isEmpty()) {
                differences.add(route + " reads the query parameter \"" + name + "\", which is not described");
            }
        }
        return differences;
    }

    private static boolean isRead(String name, Route route) {
        boolean isByList = route.handler() instanceof Listing && OF_LISTS.contains(name);
        return name.equals(OF_ALL) || isByList || route.knownParameters().contains(name);
    }
}
