package io.github.centralmock.contract.postman;

import java.util.Map;

/** How a request is authenticated, inherited from its folders; {@code noauth} is none. Printing it shows no value. */
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
