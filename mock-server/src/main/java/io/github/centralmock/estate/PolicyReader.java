package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ClosestMatch;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.policy.Policies;
import io.github.centralmock.model.policy.PolicyCatalog;
import io.github.centralmock.model.policy.PolicySettings;
import io.github.centralmock.model.policy.PolicyType;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.util.List;

/** Reads the additional policies of a tenant. Within a type, a later policy has the higher priority. */
final class PolicyReader {
    private static final String USUAL_TYPE = "threat-protection";

    private final TenantContext tenant;
    private final Policies policies;

    PolicyReader(TenantContext tenant) {
        this.tenant = tenant;
        this.policies = Policies.of(tenant.estate().state(), tenant.id());
    }

    void read(YamlSection section) {
        for (YamlSection item : section.sections("policies", "name")) {
            enter(item);
            item.rejectUnknown();
        }
    }

    private void enter(YamlSection item) {
        String name = item.text("name");
        List<String> types = policies.types().stream().map(PolicyType::token).toList();
        String given = item.text("type", USUAL_TYPE);
        boolean isKnown = types.contains(given);
        if (!isKnown) {
            item.addError(
                    "type",
                    "there is no policy type " + given + "; did you mean " + ClosestMatch.of(given, types) + "?");
        }
        String token = isKnown ? given : USUAL_TYPE;
        PolicyType type = PolicyCatalog.type(token);
        String id = tenant.id(item, CollectionNames.POLICIES, token + "/" + name);
        ObjectNode policy = policies.create(id, name, type, Policies.TOP);
        policy.put("enabled", item.flag("enabled", true));
        policy.put("lockedByManagingAccount", item.flag("locked", false));
        policy.set("appliesTo", appliesTo(item.section("appliesTo")));
        if (isKnown) {
            set(item, policy);
        } else {
            item.section("settings");
        }
        String created = Times.text(tenant.estate().now().minus(Duration.ofDays(60)));
        policy.put("createdAt", created).set("createdBy", tenant.actor());
        policy.put("updatedAt", created).set("updatedBy", tenant.actor());
        policies.place(policy, Policies.TOP);
    }

    private ObjectNode appliesTo(YamlSection item) {
        ObjectNode goals = Json.object();
        add(goals, item, "users", tenant.users());
        add(goals, item, "userGroups", tenant.userGroups());
        add(goals, item, "endpoints", tenant.endpoints());
        add(goals, item, "endpointGroups", tenant.endpointGroups());
        item.rejectUnknown();
        return goals;
    }

    private static void add(ObjectNode goals, YamlSection item, String member, NameIndex names) {
        if (item.has(member)) {
            goals.set(member, Json.array(TenantContext.ids(names.resolveAll(item, member))));
        }
    }

    private void set(YamlSection item, ObjectNode policy) {
        YamlSection given = item.section("settings");
        ObjectNode changes = Json.object();
        for (String key : given.keys()) {
            changes.putObject(key).set("value", given.json(key));
        }
        PolicySettings settings = new PolicySettings(policy);
        List<String> unknown = settings.unknown(changes);
        unknown.forEach(key ->
                given.addError(key, "is no setting of " + policy.path("type").asText() + " policies"));
        if (unknown.isEmpty()) {
            try {
                settings.changeInConsole(changes, tenant.records(CollectionNames.LOCAL_SITES));
            } catch (ApiException refused) {
                item.addError("settings", refused.detail());
            }
        }
    }
}
