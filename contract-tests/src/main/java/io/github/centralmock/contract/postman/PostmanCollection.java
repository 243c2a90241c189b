package io.github.centralmock.contract.postman;

import java.util.List;
import java.util.Map;

/**
 * The contents of a Postman v2.1 collection.
 *
 * @param requests all requests, in the order of execution
 * @param variables the enabled variables, by name
 * @param oddities the parts that could not be read, each with its position
 */
public record PostmanCollection(
        String name, List<PostmanRequest> requests, Map<String, String> variables, List<String> oddities) {
    public PostmanCollection {
        requests = List.copyOf(requests);
        variables = Map.copyOf(variables);
        oddities = List.copyOf(oddities);
    }
}
