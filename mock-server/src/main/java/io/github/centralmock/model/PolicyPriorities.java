package io.github.centralmock.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.store.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The order of a type's additional policies: priorities 1, 2, 3 and so on without a gap, the largest wins. Whoever comes,
 * goes or moves shifts the others and leaves their order as it is.
 */
public final class PolicyPriorities {
    /** The priority right above the base policy. */
    public static final int BOTTOM = 1;

    /** A priority that lies above all others, whatever their number. */
    public static final int TOP = Integer.MAX_VALUE;

    private final Policies policies;
    private final PolicyType type;
    private final Consumer<ObjectNode> touch;

    /** @param touch marks a policy as changed, for those that others move, where the type counts that as a change */
    public PolicyPriorities(Policies policies, PolicyType type, Consumer<ObjectNode> touch) {
        this.policies = policies;
        this.type = type;
        this.touch = type.movesCountAsChange() ? touch : policy -> {};
    }

    /** Stores a new or a changed policy at that priority, or at the top when it lies beyond. */
    public Document place(ObjectNode policy, int priority) {
        List<ObjectNode> order = ascendingWithout(policy.path("id").asText());
        order.add(Math.min(priority, order.size() + 1) - 1, policy);
        renumber(order);
        return policies.put(policy);
    }

    /** Removes a policy; those above it move down. @throws ApiError 404 when it is not there */
    public void remove(String id) {
        List<ObjectNode> order = ascendingWithout(id);
        policies.remove(id);
        renumber(order);
    }

    private List<ObjectNode> ascendingWithout(String id) {
        List<ObjectNode> order = new ArrayList<>();
        policies.additional(type)
                .filter(policy -> !policy.id().equals(id))
                .sorted(Comparator.comparingInt(
                        policy -> policy.tree().path("priority").asInt()))
                .forEach(policy -> order.add(policy.edit()));
        return order;
    }

    private void renumber(List<ObjectNode> order) {
        for (int index = 0; index < order.size(); index++) {
            ObjectNode policy = order.get(index);
            if (policy.path("priority").asInt() != index + 1) {
                policy.put("priority", index + 1);
                touch.accept(policy);
                policies.put(policy);
            }
        }
    }
}
