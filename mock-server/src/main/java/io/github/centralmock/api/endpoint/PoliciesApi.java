package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Listing;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.policy.Policies;
import io.github.centralmock.model.policy.Policy;
import io.github.centralmock.model.policy.PolicyCatalog;
import io.github.centralmock.model.policy.PolicySettings;
import io.github.centralmock.model.policy.PolicyType;
import java.util.List;

/** Policies by id, for users and endpoints, the highest priority first. */
public final class PoliciesApi implements ApiRoutes {
    private final Handler list = Listing.from(call -> Policies.of(call).all())
            .where(Filter.equal("policyType", "type"))
            .shownBy((call, policy) -> PolicyChange.shown(call, new Policy(policy)));

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/policies", list);
        at.post("/endpoint/v1/policies", this::create);
        at.get("/endpoint/v1/policies/settings", this::settingsReference).reads("policyType");
        at.get("/endpoint/v1/policies/{policyId}", this::get);
        at.patch("/endpoint/v1/policies/{policyId}", this::update);
        at.delete("/endpoint/v1/policies/{policyId}", this::delete);
        at.post("/endpoint/v1/policies/{policyId}/clone", this::copy);
        at.get("/endpoint/v1/policies/{policyId}/settings", this::settings);
        at.patch("/endpoint/v1/policies/{policyId}/settings", this::updateSettings);
        at.post("/endpoint/v1/policies/{policyId}/settings/reset", this::resetSettings);
        at.get("/endpoint/v1/policies/{policyId}/settings/{settingKey}", this::setting);
        at.post("/endpoint/v1/policies/{policyId}/settings/{settingKey}/reset", this::resetSetting);
    }

    private Response create(Call call) {
        ObjectNode asked = call.body();
        Policies policies = Policies.of(call);
        PolicyType type = policies.type(asked.path("type").asText())
                .orElseThrow(() -> ApiException.badRequest("type: this tenant has no such policies"));
        ObjectNode policy = policies.create(call.newId(), asked.path("name").asText(), type, Policies.BOTTOM);
        refuseUnknownSettings(policy, asked);
        PolicyChange.apply(call, policy);
        PolicyChange.markCreated(call, policy);
        return Response.created(PolicyChange.shown(call, policies.place(policy, priority(asked))));
    }

    /** A create has no 404. */
    private static void refuseUnknownSettings(ObjectNode policy, ObjectNode asked) {
        List<String> unknown = new PolicySettings(policy).unknown(asked.path("settings"));
        if (!unknown.isEmpty()) {
            throw ApiException.badRequest(
                    "Unknown settings for this type of policy: " + String.join(", ", unknown) + ".");
        }
    }

    private Response settingsReference(Call call) {
        List<String> wanted = call.queryList("policyType");
        return Response.ok(PolicyCatalog.reference(Policies.of(call).types().stream()
                .filter(type -> wanted.isEmpty() || wanted.contains(type.token()))
                .toList()));
    }

    private Response get(Call call) {
        return Response.ok(PolicyChange.shown(call, named(call)));
    }

    private Response update(Call call) {
        Policy current = PolicyChange.requireUnlocked(named(call));
        PolicyChange.refuseForBase(current, call.body());
        ObjectNode policy = current.document().edit();
        PolicyChange.apply(call, policy);
        Policies.markUpdated(call, policy);
        Policies policies = Policies.of(call);
        Policy stored =
                call.body().has("priority") ? policies.place(policy, priority(call.body())) : policies.put(policy);
        return Response.ok(PolicyChange.shown(call, stored));
    }

    /** The requested priority; the top if none, or one out of range, is requested. */
    private static int priority(ObjectNode asked) {
        JsonNode priority = asked.path("priority");
        return priority.canConvertToInt() ? priority.intValue() : Policies.TOP;
    }

    private Response delete(Call call) {
        Policies.of(call).remove(additional(call));
        return Response.deleted();
    }

    private Response copy(Call call) {
        return PolicyChange.copy(call, named(call));
    }

    private Response settings(Call call) {
        return Response.ok(named(call).settings());
    }

    private Response updateSettings(Call call) {
        return PolicyChange.ofSettings(
                call,
                additional(call),
                settings -> settings.change(call.body(), call.records(CollectionNames.LOCAL_SITES)));
    }

    private Response resetSettings(Call call) {
        return PolicyChange.ofSettings(call, additional(call), PolicySettings::reset);
    }

    private Response setting(Call call) {
        return Response.ok(new PolicySettings(named(call).document().edit()).get(call.path("settingKey")));
    }

    private Response resetSetting(Call call) {
        return PolicyChange.ofSetting(call, additional(call), settings -> settings.reset(call.path("settingKey")));
    }

    private static Policy named(Call call) {
        return Policies.of(call).get(call.path("policyId"));
    }

    /** The named policy, which must be neither a base policy nor locked: the vendor documents 409 for both. */
    private static Policy additional(Call call) {
        Policy policy = PolicyChange.requireUnlocked(named(call));
        if (policy.isBase()) {
            throw ApiException.conflict();
        }
        return policy;
    }
}
