package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.store.Document;
import java.util.function.BiFunction;

/** The MDR threat feed of a firewall: each call, reads too, is an order that the firewall carries out later. */
public final class ThreatFeedApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed",
                order((feed, call) -> feed.show()));
        at.patch(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/settings",
                order((feed, call) -> feed.change(call.body(), call.nowText())));
        at.post(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators",
                order((feed, call) -> feed.add(call.body().path("indicators"))));
        at.post(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/search",
                order((feed, call) -> feed.search(call.criteria("indicatorValues"))));
        at.post(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/delete",
                order((feed, call) -> feed.remove(call.body().path("indicators"))));
        at.delete(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators",
                order((feed, call) -> feed.removeAll()));
        at.get("/firewall/v1/firewall-config/firewalls/{firewallId}/transactions/{transactionId}", this::transaction);
    }

    /** Answers with a transaction at once. A firewall that is not connected never gets the order. */
    private static Handler order(BiFunction<ThreatFeed, Call, ObjectNode> order) {
        return call -> {
            Document firewall = call.records(Collections.FIREWALLS).get(call.path("firewallId"));
            JsonNode status = firewall.tree().path("status");
            ObjectNode response =
                    status.path("connected").asBoolean() ? order.apply(ThreatFeed.of(call, firewall.id()), call) : null;
            return Reply.accepted(
                    Json.object("transactionId", FirewallTransaction.note(call, firewall.id(), response)));
        };
    }

    private Reply transaction(Call call) {
        String firewall =
                call.records(Collections.FIREWALLS).get(call.path("firewallId")).id();
        return Reply.ok(FirewallTransaction.find(call, firewall, call.path("transactionId")));
    }
}
