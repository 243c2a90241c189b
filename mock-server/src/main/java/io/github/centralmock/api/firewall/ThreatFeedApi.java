package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Handler;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.firewall.Firewall;
import java.util.function.BiFunction;

/** The MDR threat feed of a firewall: every call, reads too, is a request that the firewall carries out later. */
public final class ThreatFeedApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed",
                request((feed, call) -> feed.show()));
        at.patch(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/settings",
                request((feed, call) -> feed.change(call.body(), call.nowText())));
        at.post(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators",
                request((feed, call) -> feed.add(call.body().path("indicators"))));
        at.post(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/search",
                request((feed, call) -> feed.search(call.criteria("indicatorValues"))));
        at.post(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/delete",
                request((feed, call) -> feed.remove(call.body().path("indicators"))));
        at.delete(
                "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators",
                request((feed, call) -> feed.removeAll()));
        at.get("/firewall/v1/firewall-config/firewalls/{firewallId}/transactions/{transactionId}", this::transaction);
    }

    /** Answers with a transaction at once. A firewall that is not connected never gets the request. */
    private static Handler request(BiFunction<ThreatFeed, Call, ObjectNode> request) {
        return call -> {
            Firewall firewall =
                    new Firewall(call.records(CollectionNames.FIREWALLS).get(call.path("firewallId")));
            ObjectNode response =
                    firewall.isConnected() ? request.apply(ThreatFeed.of(call, firewall.id()), call) : null;
            return Response.accepted(
                    Json.object("transactionId", FirewallTransaction.create(call, firewall.id(), response)));
        };
    }

    private Response transaction(Call call) {
        String firewall = call.records(CollectionNames.FIREWALLS)
                .get(call.path("firewallId"))
                .id();
        return Response.ok(FirewallTransaction.find(call, firewall, call.path("transactionId")));
    }
}
