package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A change of one description that resolves a deviation.
 *
 * @param document name of the description, such as {@code endpoint-v1}
 * @param steps in the order in which they are applied
 */
public record SuggestedPatch(String document, List<PatchStep> steps) {
    public SuggestedPatch {
        steps = List.copyOf(steps);
    }

    /** Changes the tree in place. Throws an {@link IllegalArgumentException} if a place does not exist. */
    public void applyTo(JsonNode document) {
        steps.forEach(step -> apply(step, document));
    }

    private static void apply(PatchStep step, JsonNode document) {
        JsonPointer pointer = JsonPointer.compile(step.path());
        JsonNode parent = document.at(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            apply(step, object, name);
        } else if (parent instanceof ArrayNode array) {
            apply(step, array, name);
        } else {
            throw new IllegalArgumentException("the document has no " + step.path());
        }
    }

    private static void apply(PatchStep step, ObjectNode object, String name) {
        if (step.op().equals("remove")) {
            object.remove(name);
        } else {
            object.set(name, step.value());
        }
    }

    private static void apply(PatchStep step, ArrayNode array, String name) {
        if (step.op().equals("remove")) {
            removeFrom(array, step, Integer.parseInt(name));
        } else if (step.op().equals("replace")) {
            array.set(Integer.parseInt(name), step.value());
        } else if (!contains(array, step.value())) {
            array.insert(name.equals("-") ? array.size() : Integer.parseInt(name), step.value());
        }
    }

    /** An earlier patch may have moved the item, so it is identified by its value. */
    private static void removeFrom(ArrayNode array, PatchStep step, int index) {
        boolean isKnown = step.value() != null && !step.value().isNull();
        for (int i = array.size() - 1; i >= 0; i--) {
            if (isKnown ? array.get(i).equals(step.value()) : i == index) {
                array.remove(i);
            }
        }
    }

    private static boolean contains(ArrayNode array, JsonNode value) {
        for (JsonNode item : array) {
            if (item.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
