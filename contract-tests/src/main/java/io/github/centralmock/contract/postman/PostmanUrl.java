package io.github.centralmock.contract.postman;

import io.github.centralmock.contract.openapi.PathTemplate;
import java.util.List;
import java.util.Optional;

/**
 * The URL of a request: host and path as written, the path as a template ({@code :id} and <code>{{id}}</code> both become
 * {@code {id}}), the query including disabled parameters, and the values of path variables.
 */
public record PostmanUrl(
        String protocol,
        String host,
        String path,
        PathTemplate template,
        List<PostmanField> query,
        List<PostmanField> variables) {
    public PostmanUrl {
        query = List.copyOf(query);
        variables = List.copyOf(variables);
    }

    /** Returns the value of a path variable. The value can contain a variable in double braces. */
    public Optional<String> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.key().equals(name))
                .map(PostmanField::value)
                .findFirst();
    }
}
