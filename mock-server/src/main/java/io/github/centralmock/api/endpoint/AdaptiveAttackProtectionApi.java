package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.time.Times;
import java.time.Instant;

/**
 * Adaptive attack protection: the desired state changes at once, the actual state at the agent's next check-in, and never
 * without one.
 */
public final class AdaptiveAttackProtectionApi implements ApiRoutes {
    /**
     * The last request: {@code enabled, expiresAfter}, in {@code before} the actual state at that time, and
     * {@code followedAt}, the expected check-in of the agent.
     */
    private static final String REQUEST = "_adaptiveAttackProtection";

    private static final String EFFECTIVE_AT = "followedAt";

    /** The duration of a request that names none; the vendor's example. */
    private static final String USUAL_LIFETIME = "P7D";

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection", this::get);
        at.post("/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection", this::request);
    }

    private Response get(Call call) {
        return Response.ok(
                shown(Endpoints.of(call).get(call.path("endpointId")).tree().path(REQUEST), call.now()));
    }

    private Response request(Call call) {
        Endpoints endpoints = Endpoints.of(call);
        Endpoint endpoint = endpoints.get(call.path("endpointId"));
        ObjectNode request = request(call, endpoint.tree().path(REQUEST));
        endpoints.nextCheckIn(endpoint).ifPresent(checkIn -> request.put(EFFECTIVE_AT, Times.text(checkIn)));
        Endpoint changed = endpoints.change(endpoint.id(), tree -> tree.set(REQUEST, request));
        return Response.ok(shown(changed.tree().path(REQUEST), call.now()));
    }

    private static ObjectNode request(Call call, JsonNode before) {
        boolean wasEnabled = isDesired(before, call.now());
        boolean enabled = call.body().path("enabled").asBoolean(wasEnabled);
        String lifetime = call.body().path("expiresAfter").asText(USUAL_LIFETIME);
        if (!enabled && !call.body().has("enabled")) {
            throw ApiException.badRequest("Adaptive attack protection is off: there is nothing to prolong.");
        }
        if (!Times.plus(call.now(), lifetime).isAfter(call.now())) {
            throw ApiException.badRequest("expiresAfter: must lie in the future");
        }
        ObjectNode request = Json.object().put("enabled", enabled);
        if (enabled) {
            request.put("expiresAfter", lifetime);
        }
        return request.set("before", actual(before, call.now()));
    }

    private static ObjectNode shown(JsonNode request, Instant now) {
        ObjectNode shown = Json.object();
        ObjectNode desired = shown.putObject("desiredState").put("enabled", isDesired(request, now));
        if (isDesired(request, now)) {
            desired.put("expiresAfter", request.path("expiresAfter").asText());
        }
        if (request.isObject()) {
            desired.put("source", "user");
        }
        return shown.set("actualState", actual(request, now));
    }

    private static boolean isDesired(JsonNode request, Instant now) {
        return request.path("enabled").asBoolean()
                && (!request.has(EFFECTIVE_AT)
                        || now.isBefore(Times.plus(
                                effectiveAt(request),
                                request.path("expiresAfter").asText())));
    }

    /** The actual state: before the check-in the state of before, after it as requested, until it expires. */
    private static ObjectNode actual(JsonNode request, Instant now) {
        if (!request.isObject()) {
            return Json.object().put("enabled", false);
        }
        if (!request.has(EFFECTIVE_AT) || now.isBefore(effectiveAt(request))) {
            return expired(request.path("before"), now);
        }
        Instant effective = effectiveAt(request);
        ObjectNode state = Json.object("lastUpdatedAt", Times.text(effective))
                .put("enabled", request.path("enabled").asBoolean());
        if (request.has("expiresAfter")) {
            state.put(
                    "expiresAt",
                    Times.text(
                            Times.plus(effective, request.path("expiresAfter").asText())));
        }
        return expired(state, now);
    }

    private static ObjectNode expired(JsonNode state, Instant now) {
        String expiry = state.path("expiresAt").asText();
        boolean over = !expiry.isEmpty() && !now.isBefore(Instant.parse(expiry));
        return over ? Json.object("lastUpdatedAt", expiry).put("enabled", false) : state.deepCopy();
    }

    private static Instant effectiveAt(JsonNode request) {
        return Instant.parse(request.path(EFFECTIVE_AT).asText());
    }
}
