package io.github.centralmock.contract.postman;

import java.util.Map;

/**
 * The authentication of a request; a request without its own inherits it from its folders. The type {@code noauth} means no
 * authentication. {@link #toString()} contains no secret values.
 */
public record PostmanAuth(String type, Map<String, String> parameters) {
    public static final PostmanAuth NONE = new PostmanAuth("noauth", Map.of());

    public PostmanAuth {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return type;
    }
}
