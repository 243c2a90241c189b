package io.github.centralmock.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiPredicate;

/** Changes one member in every good answer of an operation: the first that lies at a place. */
final class BodyMutator implements Mutator {
    private final String kind;
    private final String place;
    private final BiPredicate<ObjectNode, String> change;

    /** The change gets the object and the member's name, and says whether it did anything. */
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
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        ProxyResponse truth = trial.upstream().send(request);
        JsonNode body = truth.json().deepCopy();
        if (!truth.isSuccess() || !changed(body, JsonPointer.compile(place))) {
            return truth;
        }
        trial.spoke(true);
        return truth.withBody(body);
    }

    private boolean changed(JsonNode value, JsonPointer rest) {
        String step = rest.getMatchingProperty();
        boolean isLast = rest.tail().matches();
        if (value instanceof ObjectNode object) {
            boolean isThere = object.has(step) || step.equals("+");
            return isThere && (isLast ? change.test(object, step) : changed(object.get(step), rest.tail()));
        }
        if (value instanceof ArrayNode array && step.equals("*") && !isLast) {
            for (JsonNode item : array) {
                if (changed(item, rest.tail())) {
                    return true;
                }
            }
        }
        return false;
    }
}
