package io.github.centralmock.contract.postman;

import java.util.List;
import java.util.Map;

/**
 * A Postman v2.1 collection as plain facts: its requests in the order of running, its variables, and what could not be
 * understood, each with its place.
 */
public record PostmanCollection(
        String name, List<PostmanRequest> requests, Map<String, String> variables, List<String> oddities) {
    public PostmanCollection {
        requests = List.copyOf(requests);
        variables = Map.copyOf(variables);
        oddities = List.copyOf(oddities);
    }
}
