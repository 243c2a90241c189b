package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Records the policies of a tenant except the base policies, in ascending order of priority, and their assignments. */
final class PolicySection {
    private static final String POLICIES = "/endpoint/v1/policies";
    private static final Map<String, String> SECTION_BY_MEMBER = Map.of(
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
        // Base policies have priority 0. Every tenant of the mock has them by default.
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
        ObjectNode estateItem = recording.add("policies");
        String name = recording.pseudonymizer().name(policy.path("name").asText());
        estateItem.put(
                "name", recording.itemNames("policies").assign(policy.path("id").asText(), name));
        recording.id(policy, estateItem);
        estateItem.put("type", type);
        if (!policy.path("enabled").asBoolean(true)) {
            estateItem.put("enabled", false);
        }
        if (policy.path("lockedByManagingAccount").asBoolean(false)) {
            estateItem.put("locked", true);
        }
        appliesTo(policy.path("appliesTo"), estateItem);
    }

    private void appliesTo(JsonNode original, ObjectNode estateItem) {
        ObjectNode known = estateItem.objectNode();
        SECTION_BY_MEMBER.forEach((member, kind) -> {
            ArrayNode names = estateItem.arrayNode();
            for (JsonNode reference : original.path(member)) {
                recording
                        .itemNames(kind)
                        .of(reference.isObject() ? reference.path("id").asText() : reference.asText())
                        .ifPresent(names::add);
            }
            if (!names.isEmpty()) {
                known.set(member, names);
            }
        });
        if (!known.isEmpty()) {
            estateItem.set("appliesTo", known);
        }
    }
}
