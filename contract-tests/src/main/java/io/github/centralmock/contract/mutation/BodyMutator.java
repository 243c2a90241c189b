package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiPredicate;

/** Changes one member in every successful response of an operation: the first one at a place. */
final class BodyMutator implements Mutator {
    private final String kind;
    private final String place;
    private final BiPredicate<ObjectNode, String> change;

    /** The change receives the object and the name of the member, and returns whether it changed anything. */
    BodyMutator(String kind, String place, BiPredicate<ObjectNode, String> change) {
        this.kind = kind;
        this.place = place;
        this.change = change;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        ProxyResponse original = run.upstream().send(request);
        JsonNode body = original.json().deepCopy();
        if (!original.isSuccess() || !applyChange(body, JsonPointer.compile(place))) {
            return original;
        }
        run.recordResponse(true);
        return original.withBody(body);
    }

    private boolean applyChange(JsonNode value, JsonPointer rest) {
        String name = rest.getMatchingProperty();
        boolean isLast = rest.tail().matches();
        if (value instanceof ObjectNode object) {
            boolean exists = object.has(name) || name.equals("+");
            return exists && (isLast ? change.test(object, name) : applyChange(object.get(name), rest.tail()));
        }
        if (value instanceof ArrayNode array && name.equals("*") && !isLast) {
            for (JsonNode item : array) {
                if (applyChange(item, rest.tail())) {
                    return true;
                }
            }
        }
        return false;
    }
}
