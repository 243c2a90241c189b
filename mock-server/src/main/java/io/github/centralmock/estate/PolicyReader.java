package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Nearest;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.policy.Policies;
import io.github.centralmock.model.policy.PolicyCatalog;
import io.github.centralmock.model.policy.PolicySettings;
import io.github.centralmock.model.policy.PolicyType;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.util.List;

/** Reads the policies that a tenant has besides the base ones; of a type, a later one is stronger. */
final class PolicyReader {
    private static final String USUAL_TYPE = "threat-protection";

    private final TenantDraft tenant;
    private final Policies policies;

    PolicyReader(TenantDraft tenant) {
        this.tenant = tenant;
        this.policies = Policies.of(tenant.estate().state(), tenant.id());
    }

    void read(Item section) {
        for (Item item : section.items("policies", "name")) {
            enter(item);
            item.noMore();
        }
    }

    private void enter(Item item) {
        String name = item.text("name");
        List<String> types = policies.types().stream().map(PolicyType::token).toList();
        String given = item.text("type", USUAL_TYPE);
        boolean isKnown = types.contains(given);
        if (!isKnown) {
            item.mistake(
                    "type", "there is no policy type " + given + "; did you mean " + Nearest.to(given, types) + "?");
        }
        String token = isKnown ? given : USUAL_TYPE;
        PolicyType type = PolicyCatalog.type(token);
        String id = tenant.id(item, Collections.POLICIES, token + "/" + name);
        ObjectNode policy = policies.draft(id, name, type, Policies.TOP);
        policy.put("enabled", item.flag("enabled", true));
        policy.put("lockedByManagingAccount", item.flag("locked", false));
        policy.set("appliesTo", appliesTo(item.item("appliesTo")));
        if (isKnown) {
            set(item, policy);
        } else {
            item.item("settings");
        }
        String created = Times.text(tenant.estate().now().minus(Duration.ofDays(60)));
        policy.put("createdAt", created).set("createdBy", tenant.actor());
        policy.put("updatedAt", created).set("updatedBy", tenant.actor());
        policies.place(policy, Policies.TOP);
    }

    private ObjectNode appliesTo(Item item) {
        ObjectNode goals = Json.object();
        add(goals, item, "users", tenant.people());
        add(goals, item, "userGroups", tenant.userGroups());
        add(goals, item, "endpoints", tenant.endpoints());
        add(goals, item, "endpointGroups", tenant.endpointGroups());
        item.noMore();
        return goals;
    }

    private static void add(ObjectNode goals, Item item, String member, Names names) {
        if (item.has(member)) {
            goals.set(member, Json.array(TenantDraft.ids(names.allReferredBy(item, member))));
        }
    }

    private void set(Item item, ObjectNode policy) {
        Item given = item.item("settings");
        ObjectNode changes = Json.object();
        for (String key : given.keys()) {
            changes.putObject(key).set("value", given.json(key));
        }
        PolicySettings settings = new PolicySettings(policy);
        List<String> unknown = settings.unknown(changes);
        unknown.forEach(key ->
                given.mistake(key, "is no setting of " + policy.path("type").asText() + " policies"));
        if (unknown.isEmpty()) {
            try {
                settings.changeInConsole(changes, tenant.records(Collections.LOCAL_SITES));
            } catch (ApiError refused) {
                item.mistake("settings", refused.detail());
            }
        }
    }
}
