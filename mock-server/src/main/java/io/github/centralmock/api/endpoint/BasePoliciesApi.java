package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.policy.Policies;
import io.github.centralmock.model.policy.Policy;
import io.github.centralmock.model.policy.PolicySettings;

/** Base policies by type, which apply where no other policy does. Only their settings can be changed. */
public final class BasePoliciesApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/policies/{policyType}/base", this::get);
        at.patch("/endpoint/v1/policies/{policyType}/base", this::update);
        at.post("/endpoint/v1/policies/{policyType}/base/clone", this::copy);
        at.get("/endpoint/v1/policies/{policyType}/base/settings", this::settings);
        at.patch("/endpoint/v1/policies/{policyType}/base/settings", this::updateSettings);
        at.post("/endpoint/v1/policies/{policyType}/base/settings/reset", this::resetSettings);
        at.get("/endpoint/v1/policies/{policyType}/base/settings/{settingKey}", this::setting);
        at.patch("/endpoint/v1/policies/{policyType}/base/settings/{settingKey}", this::updateSetting);
        at.post("/endpoint/v1/policies/{policyType}/base/settings/{settingKey}/reset", this::resetSetting);
    }

    private Response get(Call call) {
        return Response.ok(base(call).document());
    }

    private Response update(Call call) {
        Policy current = unlocked(call);
        PolicyChange.refuseForBase(current, call.body());
        ObjectNode policy = current.document().edit();
        PolicyChange.apply(call, policy);
        Policies.markUpdated(call, policy);
        return Response.ok(Policies.of(call).put(policy).document());
    }

    private Response copy(Call call) {
        return PolicyChange.copy(call, base(call));
    }

    private Response settings(Call call) {
        return Response.ok(base(call).settings());
    }

    private Response updateSettings(Call call) {
        return PolicyChange.ofSettings(call, unlocked(call), settings -> change(call, settings, call.body()));
    }

    private Response resetSettings(Call call) {
        return PolicyChange.ofSettings(call, unlocked(call), PolicySettings::reset);
    }

    private Response setting(Call call) {
        return Response.ok(new PolicySettings(base(call).document().edit()).get(call.path("settingKey")));
    }

    /** Takes the new value itself or, as newer samples of the vendor send it, a map of keys to values. */
    private Response updateSetting(Call call) {
        String key = call.path("settingKey");
        boolean isMap = call.body().properties().stream()
                .anyMatch(member -> member.getKey().contains("."));
        ObjectNode changes = isMap ? call.body() : (ObjectNode) Json.object().set(key, call.body());
        return PolicyChange.ofSetting(call, unlocked(call), settings -> {
            settings.get(key);
            change(call, settings, changes);
        });
    }

    private Response resetSetting(Call call) {
        return PolicyChange.ofSetting(call, unlocked(call), settings -> settings.reset(call.path("settingKey")));
    }

    private static void change(Call call, PolicySettings settings, JsonNode changes) {
        settings.change(changes, call.records(CollectionNames.LOCAL_SITES));
    }

    private static Policy unlocked(Call call) {
        return PolicyChange.requireUnlocked(base(call));
    }

    private static Policy base(Call call) {
        Policies policies = Policies.of(call);
        return policies.base(policies.type(call.path("policyType")).orElseThrow(ApiException::notFound));
    }
}
