package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The policies that a tenant has besides the base ones, weakest first, and whom they apply to. */
final class PolicySection {
    private static final String POLICIES = "/endpoint/v1/policies";
    private static final Map<String, String> GOALS = Map.of(
            "users",
            "people",
            "userGroups",
            "userGroups",
            "endpoints",
            "endpoints",
            "endpointGroups",
            "endpointGroups");

    private final Recording recording;
    private final List<JsonNode> policies;
    private final boolean hasDataLossPrevention;

    PolicySection(Recording recording) {
        this.recording = recording;
        List<JsonNode> all = recording.lists().all(POLICIES, "");
        // base policies have priority 0, and every tenant of the mock has them from the start
        policies = all.stream()
                .filter(policy -> policy.path("priority").asInt(1) > 0)
                .toList();
        hasDataLossPrevention =
                all.stream().anyMatch(policy -> policy.path("type").asText().endsWith("data-loss-prevention"));
    }

    void write() {
        if (hasDataLossPrevention) {
            recording.head().put("dataLossPrevention", true);
        }
        policies.stream()
                .sorted(Comparator.comparingInt(
                        policy -> policy.path("priority").asInt()))
                .forEach(this::policy);
        if (!policies.isEmpty()) {
            recording.leftOut().add("the settings of " + policies.size() + " policies");
        }
    }

    private void policy(JsonNode policy) {
        String type = new AllowedTokens(POLICIES).token(policy, "/type").orElse("");
        if (type.isEmpty()) {
            recording.leftOut().add("a policy of a type that is not described");
            return;
        }
        ObjectNode thing = recording.add("policies");
        String name = recording.disguise().name(policy.path("name").asText());
        thing.put("name", recording.labels("policies").give(policy.path("id").asText(), name));
        recording.id(policy, thing);
        thing.put("type", type);
        if (!policy.path("enabled").asBoolean(true)) {
            thing.put("enabled", false);
        }
        if (policy.path("lockedByManagingAccount").asBoolean(false)) {
            thing.put("locked", true);
        }
        appliesTo(policy.path("appliesTo"), thing);
    }

    private void appliesTo(JsonNode goals, ObjectNode thing) {
        ObjectNode known = thing.objectNode();
        GOALS.forEach((member, kind) -> {
            ArrayNode names = thing.arrayNode();
            for (JsonNode goal : goals.path(member)) {
                recording
                        .labels(kind)
                        .of(goal.isObject() ? goal.path("id").asText() : goal.asText())
                        .ifPresent(names::add);
            }
            if (!names.isEmpty()) {
                known.set(member, names);
            }
        });
        if (!known.isEmpty()) {
            thing.set("appliesTo", known);
        }
    }
}
