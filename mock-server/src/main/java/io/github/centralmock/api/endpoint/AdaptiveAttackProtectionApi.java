package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;

/**
 * Adaptive attack protection: the desired state changes at once, the actual one at the agent's check-in; at a machine that
 * does not check in it never does.
 */
public final class AdaptiveAttackProtectionApi implements ApiRoutes {
    /**
     * The last order: {@code enabled, expiresAfter}, in {@code before} the actual state it met, and {@code followedAt} when
     * the agent is to check in.
     */
    private static final String ORDER = "_adaptiveAttackProtection";

    private static final String FOLLOWED_AT = "followedAt";

    /** How long it lasts when an order does not say; the vendor's example. */
    private static final String USUAL_LIFETIME = "P7D";

    @Override
    public void addTo(Routes at) {
        at.get("/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection", this::get);
        at.post("/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection", this::order);
    }

    private Reply get(Call call) {
        return Reply.ok(
                shown(Endpoints.of(call).get(call.path("endpointId")).tree().path(ORDER), call.now()));
    }

    private Reply order(Call call) {
        Endpoints endpoints = Endpoints.of(call);
        Document machine = endpoints.get(call.path("endpointId"));
        ObjectNode order = order(call, machine.tree().path(ORDER));
        endpoints.nextCheckIn(machine).ifPresent(checkIn -> order.put(FOLLOWED_AT, Times.text(checkIn)));
        JsonNode changed =
                endpoints.change(machine.id(), tree -> tree.set(ORDER, order)).tree();
        return Reply.ok(shown(changed.path(ORDER), call.now()));
    }

    private static ObjectNode order(Call call, JsonNode before) {
        boolean wasEnabled = isDesired(before, call.now());
        boolean enabled = call.body().path("enabled").asBoolean(wasEnabled);
        String lifetime = call.body().path("expiresAfter").asText(USUAL_LIFETIME);
        if (!enabled && !call.body().has("enabled")) {
            throw ApiError.badRequest("Adaptive attack protection is off: there is nothing to prolong.");
        }
        if (!Times.plus(call.now(), lifetime).isAfter(call.now())) {
            throw ApiError.badRequest("expiresAfter: must lie in the future");
        }
        ObjectNode order = Json.object().put("enabled", enabled);
        if (enabled) {
            order.put("expiresAfter", lifetime);
        }
        return order.set("before", actual(before, call.now()));
    }

    private static ObjectNode shown(JsonNode order, Instant now) {
        ObjectNode shown = Json.object();
        ObjectNode desired = shown.putObject("desiredState").put("enabled", isDesired(order, now));
        if (isDesired(order, now)) {
            desired.put("expiresAfter", order.path("expiresAfter").asText());
        }
        if (order.isObject()) {
            desired.put("source", "user");
        }
        return shown.set("actualState", actual(order, now));
    }

    private static boolean isDesired(JsonNode order, Instant now) {
        return order.path("enabled").asBoolean()
                && (!order.has(FOLLOWED_AT)
                        || now.isBefore(Times.plus(
                                followedAt(order), order.path("expiresAfter").asText())));
    }

    /** What the agent does: before its check-in what it did before, after that as ordered, until it expires. */
    private static ObjectNode actual(JsonNode order, Instant now) {
        if (!order.isObject()) {
            return Json.object().put("enabled", false);
        }
        if (!order.has(FOLLOWED_AT) || now.isBefore(followedAt(order))) {
            return expired(order.path("before"), now);
        }
        Instant followed = followedAt(order);
        ObjectNode state = Json.object("lastUpdatedAt", Times.text(followed))
                .put("enabled", order.path("enabled").asBoolean());
        if (order.has("expiresAfter")) {
            state.put(
                    "expiresAt",
                    Times.text(Times.plus(followed, order.path("expiresAfter").asText())));
        }
        return expired(state, now);
    }

    private static ObjectNode expired(JsonNode state, Instant now) {
        String expiry = state.path("expiresAt").asText();
        boolean over = !expiry.isEmpty() && !now.isBefore(Instant.parse(expiry));
        return over ? Json.object("lastUpdatedAt", expiry).put("enabled", false) : state.deepCopy();
    }

    private static Instant followedAt(JsonNode order) {
        return Instant.parse(order.path(FOLLOWED_AT).asText());
    }
}
