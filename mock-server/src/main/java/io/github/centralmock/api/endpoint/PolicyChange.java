package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.policy.Policies;
import io.github.centralmock.model.policy.PolicyCatalog;
import io.github.centralmock.model.policy.PolicySettings;
import io.github.centralmock.model.policy.PolicyType;
import io.github.centralmock.store.Document;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How policies are changed, whether a client names them by id or by their type. */
final class PolicyChange {
    /** What a base policy keeps for ever, in the order in which the real service complains. */
    private static final List<String> FIXED_IN_BASE = List.of("appliesTo", "disableAt", "enabled", "name", "priority");

    private static final List<String> TARGETS =
            List.of("endpoints", "endpointGroups", "users", "userGroups", "usersAndGroups");

    private PolicyChange() {}

    /** @throws ApiError 409 when the partner or the enterprise has locked the policy */
    static Document unlocked(Document policy) {
        if (policy.tree().path("lockedByManagingAccount").asBoolean()) {
            throw ApiError.conflict();
        }
        return policy;
    }

    /** @throws ApiError 400 with one sentence per member that a base policy cannot change */
    static void refuseForBase(JsonNode policy, JsonNode asked) {
        String refusals = FIXED_IN_BASE.stream()
                .filter(asked::has)
                .map(member -> "Cannot update the " + member + " of a base policy.")
                .collect(Collectors.joining(" "));
        if (Policies.isBase(policy) && !refusals.isEmpty()) {
            throw ApiError.badRequest(refusals);
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
            policy.set("appliesTo", call.known(asked.get("appliesTo"), TARGETS));
        }
        applyEnd(call, policy, asked);
        if (asked.has("settings")) {
            new PolicySettings(policy).change(asked.get("settings"), call.records(Collections.LOCAL_SITES));
        }
    }

    /** An end that is past would switch the policy off again at once, so whoever enables it ends that, too. */
    private static void applyEnd(Call call, ObjectNode policy, ObjectNode asked) {
        if (asked.hasNonNull("disableAt")) {
            policy.set("disableAt", asked.get("disableAt"));
        } else if (asked.has("disableAt")
                || asked.path("enabled").asBoolean() && Policies.isExpired(policy, call.now())) {
            policy.remove("disableAt");
        }
    }

    /** Changes the settings of a policy and answers all of them. */
    static Reply ofSettings(Call call, Document policy, Consumer<PolicySettings> change) {
        return Reply.ok(changed(call, policy, change).path("settings"));
    }

    /** Changes the settings of a policy and answers the one that the path names. */
    static Reply ofSetting(Call call, Document policy, Consumer<PolicySettings> change) {
        return Reply.ok(changed(call, policy, change).path("settings").path(call.path("settingKey")));
    }

    private static JsonNode changed(Call call, Document policy, Consumer<PolicySettings> change) {
        ObjectNode copy = policy.edit();
        change.accept(new PolicySettings(copy));
        Policies.markUpdated(call, copy);
        return Policies.of(call).put(copy).tree();
    }

    /** Copies a policy of whatever kind to the bottom of its type's additional policies. */
    static Reply copy(Call call, Document original) {
        Policies policies = Policies.of(call);
        PolicyType type = PolicyCatalog.of(original.tree());
        String madeUp = original.tree().path("name").asText() + " (cloned)";
        String name = call.body().path("name").asText(madeUp);
        ObjectNode copy = policies.draft(call.newId(), name, type, Policies.BOTTOM);
        for (String member : List.of("enabled", "disableAt", "appliesTo", "settings")) {
            if (original.tree().has(member)) {
                copy.set(member, original.tree().get(member).deepCopy());
            }
        }
        new PolicySettings(copy).requireReferences(call.records(Collections.LOCAL_SITES));
        markCreated(call, copy);
        return Reply.created(Policies.shown(call, policies.place(copy, Policies.BOTTOM)));
    }

    static void markCreated(Call call, ObjectNode policy) {
        policy.put("createdAt", call.nowText()).set("createdBy", Actor.of(call));
        Policies.markUpdated(call, policy);
    }
}
