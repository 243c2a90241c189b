package io.github.centralmock.contract.collection;

import java.util.Map;

/** How a request is authenticated, inherited from its folders; {@code noauth} is none. Printing it shows no value. */
public record Auth(String type, Map<String, String> parameters) {
    public static final Auth NONE = new Auth("noauth", Map.of());

    public Auth {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return type;
    }
}
