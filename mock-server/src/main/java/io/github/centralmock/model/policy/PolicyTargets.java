package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import java.util.List;

/** The targets of a tenant's policies: users, endpoints, and groups of them. A deleted target is removed. */
public enum PolicyTargets {
    USERS("users"),
    USER_GROUPS("userGroups"),
    ENDPOINTS("endpoints"),
    ENDPOINT_GROUPS("endpointGroups");

    private static final String TARGETS = "appliesTo";

    private final String member;

    PolicyTargets(String member) {
        this.member = member;
    }

    /**
     * Removes a deleted target from every policy that names it.
     *
     * @param policies the tenant's {@link CollectionNames#POLICIES}
     */
    public void forget(Records policies, String id) {
        List<String> naming = policies.stream()
                .filter(policy -> names(policy.tree(), id))
                .map(Document::id)
                .toList();
        naming.forEach(policy ->
                policies.change(policy, tree -> tree.withObjectProperty(TARGETS).set(member, others(tree, id))));
    }

    private boolean names(JsonNode policy, String id) {
        return targets(policy).valueStream().anyMatch(target -> is(target, id));
    }

    private ArrayNode others(JsonNode policy, String id) {
        ArrayNode others = Json.array();
        targets(policy).valueStream().filter(target -> !is(target, id)).forEach(others::add);
        return others;
    }

    private JsonNode targets(JsonNode policy) {
        return policy.path(TARGETS).path(member);
    }

    /** Policies keep ids as clients sent them. */
    private static boolean is(JsonNode target, String id) {
        return target.asText().equalsIgnoreCase(id);
    }
}
