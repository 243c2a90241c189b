package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Response;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.policy.Policies;
import io.github.centralmock.model.policy.Policy;
import io.github.centralmock.model.policy.PolicySettings;
import io.github.centralmock.model.policy.PolicyType;
import io.github.centralmock.store.Document;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Changes of policies, for operations by id and by type. */
final class PolicyChange {
    /** Members that a base policy cannot change, sorted as the real service reports them. */
    private static final List<String> FIXED_IN_BASE = List.of("appliesTo", "disableAt", "enabled", "name", "priority");

    private static final List<String> TARGETS =
            List.of("endpoints", "endpointGroups", "users", "userGroups", "usersAndGroups");

    private PolicyChange() {}

    /** @throws ApiException 409 when the partner or the enterprise has locked the policy */
    static Policy requireUnlocked(Policy policy) {
        if (policy.isLocked()) {
            throw ApiException.conflict();
        }
        return policy;
    }

    /** @throws ApiException 400 with one sentence per member that a base policy cannot change */
    static void refuseForBase(Policy policy, JsonNode asked) {
        String refusals = FIXED_IN_BASE.stream()
                .filter(asked::has)
                .map(member -> "Cannot update the " + member + " of a base policy.")
                .collect(Collectors.joining(" "));
        if (policy.isBase() && !refusals.isEmpty()) {
            throw ApiException.badRequest(refusals);
        }
    }

    /** Applies the members of the request body to a copy of a policy, all but the priority. */
    static void apply(Call call, ObjectNode policy) {
        ObjectNode asked = call.body();
        for (String member : List.of("name", "enabled")) {
            if (asked.has(member)) {
                policy.set(member, asked.get(member));
            }
        }
        if (asked.has("appliesTo")) {
            policy.set("appliesTo", call.retainDescribed(asked.get("appliesTo"), TARGETS));
        }
        applyEnd(call, policy, asked);
        if (asked.has("settings")) {
            new PolicySettings(policy).change(asked.get("settings"), call.records(CollectionNames.LOCAL_SITES));
        }
    }

    /** An end that is past would disable the policy again at once, so enabling a policy removes such an end. */
    private static void applyEnd(Call call, ObjectNode policy, ObjectNode asked) {
        if (asked.hasNonNull("disableAt")) {
            policy.set("disableAt", asked.get("disableAt"));
        } else if (asked.has("disableAt")
                || asked.path("enabled").asBoolean() && Policy.of(policy).isExpired(call.now())) {
            policy.remove("disableAt");
        }
    }

    /** Changes the settings of a policy and answers all of them. */
    static Response ofSettings(Call call, Policy policy, Consumer<PolicySettings> change) {
        return Response.ok(changed(call, policy, change).settings());
    }

    /** Changes the settings of a policy and answers the one that the path names. */
    static Response ofSetting(Call call, Policy policy, Consumer<PolicySettings> change) {
        return Response.ok(changed(call, policy, change).settings().path(call.path("settingKey")));
    }

    private static Policy changed(Call call, Policy policy, Consumer<PolicySettings> change) {
        ObjectNode copy = policy.document().edit();
        change.accept(new PolicySettings(copy));
        Policies.markUpdated(call, copy);
        return Policies.of(call).put(copy);
    }

    /** Copies a policy of whatever kind to the bottom of its type's additional policies. */
    static Response copy(Call call, Policy original) {
        Policies policies = Policies.of(call);
        PolicyType type = original.type();
        String madeUp = original.name() + " (cloned)";
        String name = call.body().path("name").asText(madeUp);
        ObjectNode copy = policies.create(call.newId(), name, type, Policies.BOTTOM);
        for (String member : List.of("enabled", "disableAt", "appliesTo", "settings")) {
            if (original.tree().has(member)) {
                copy.set(member, original.tree().get(member).deepCopy());
            }
        }
        new PolicySettings(copy).requireReferences(call.records(CollectionNames.LOCAL_SITES));
        markCreated(call, copy);
        return Response.created(shown(call, policies.place(copy, Policies.BOTTOM)));
    }

    /** The policy at the time of the call. */
    static Document shown(Call call, Policy policy) {
        return policy.asOf(call.now()).document();
    }

    static void markCreated(Call call, ObjectNode policy) {
        policy.put("createdAt", call.nowText()).set("createdBy", Actor.of(call));
        Policies.markUpdated(call, policy);
    }
}
