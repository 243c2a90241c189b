package io.github.centralmock.contract.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiPredicate;

/** Changes one member in every good answer of an operation: the first that lies at a place. */
final class BodyLie implements Mutation {
    private final String kind;
    private final String place;
    private final BiPredicate<ObjectNode, String> change;

    /** The change gets the object and the member's name, and says whether it did anything. */
    BodyLie(String kind, String place, BiPredicate<ObjectNode, String> change) {
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
    public Outgoing answer(Incoming request, Trial trial) {
        Outgoing truth = trial.upstream().send(request);
        JsonNode body = truth.json().deepCopy();
        if (!truth.isSuccess() || !changed(body, place.substring(1).split("/"), 0)) {
            return truth;
        }
        trial.spoke(true);
        return truth.withBody(body);
    }

    private boolean changed(JsonNode value, String[] steps, int at) {
        boolean isLast = at == steps.length - 1;
        if (value instanceof ObjectNode object) {
            String name = steps[at].replace("~1", "/").replace("~0", "~");
            boolean isThere = object.has(name) || name.equals("+");
            return isThere && (isLast ? change.test(object, name) : changed(object.get(name), steps, at + 1));
        }
        if (value instanceof ArrayNode array && steps[at].equals("*") && !isLast) {
            for (JsonNode item : array) {
                if (changed(item, steps, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
