package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.firewall.Firewall;
import io.github.centralmock.model.firewall.FirewallLog;
import io.github.centralmock.model.firewall.Firmware;
import io.github.centralmock.model.firewall.FirmwareUpgrade;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Firmware: available versions, upgrades now or later, and their cancellation. All ids must be known. */
public final class FirmwareApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.post("/firewall/v1/firewalls/actions/firmware-upgrade-check", this::check);
        at.post("/firewall/v1/firewalls/actions/firmware-upgrade", this::upgrade);
        at.delete("/firewall/v1/firewalls/actions/firmware-upgrade", this::cancel)
                .reads("ids");
    }

    private Response check(Call call) {
        ArrayNode offers = Json.array();
        Map<String, ObjectNode> versions = new LinkedHashMap<>();
        for (JsonNode id : call.body().path("firewalls")) {
            Firewall firewall = firewall(call, id.asText());
            ObjectNode offer = offers.addObject();
            offer.put("id", firewall.id());
            offer.set("serialNumber", firewall.tree().get("serialNumber"));
            offer.set("firmwareVersion", firewall.tree().get("firmwareVersion"));
            Map<String, ObjectNode> newer = FirmwareCatalog.newerThan(firewall.firmware());
            offer.set("upgradeToVersion", Json.array(newer.keySet()));
            versions.putAll(newer);
        }
        ObjectNode body = Json.object();
        body.set("firewalls", offers);
        body.putArray("firmwareVersions").addAll(versions.values());
        return Response.created(body);
    }

    private Response upgrade(Call call) {
        ArrayNode upgrades = Json.array();
        List<String> seen = new ArrayList<>();
        for (JsonNode asked : call.body().path("firewalls")) {
            Firewall firewall = firewall(call, asked.path("id").asText());
            if (seen.contains(firewall.id())) {
                throw ApiException.badRequest("firewalls: names " + firewall.id() + " twice");
            }
            seen.add(firewall.id());
            upgrades.add(schedule(call, firewall, asked));
        }
        return Response.created(Json.object().set("firewalls", upgrades));
    }

    /** A new upgrade replaces one that has not begun; a running one cannot be stopped. */
    private static ObjectNode schedule(Call call, Firewall firewall, JsonNode asked) {
        if (FirmwareUpgrade.isRunning(firewall, call.now())) {
            throw ApiException.badRequest("firewalls: an upgrade of " + firewall.id() + " is under way");
        }
        Firmware target = target(firewall, asked);
        Instant at = asked.hasNonNull("upgradeAt")
                ? Times.parse(asked.get("upgradeAt").asText(), call.now()).orElseThrow()
                : call.now();
        ObjectNode copy = firewall.document().edit();
        FirmwareUpgrade.cancel(copy, FirewallLog.of(call), call.now());
        Instant start = FirmwareUpgrade.schedule(copy, target, FirewallLog.of(call), at, call.now());
        call.records(CollectionNames.FIREWALLS).put(firewall.document().with(copy));
        return Json.object(
                "id", firewall.id(),
                "status", "active",
                "upgradeToVersion", target.version(),
                "upgradedAt", Times.text(start));
    }

    private static Firmware target(Firewall firewall, JsonNode asked) {
        Firmware running = firewall.firmware();
        List<String> offered = List.copyOf(FirmwareCatalog.newerThan(running).keySet());
        if (offered.isEmpty()) {
            throw ApiException.badRequest("firewalls: there is no newer firmware for " + firewall.id());
        }
        String wanted = asked.path("upgradeToVersion").asText(offered.get(offered.size() - 1));
        if (!offered.contains(wanted)) {
            throw ApiException.badRequest("upgradeToVersion: must be one of " + String.join(", ", offered));
        }
        return running.upgradedTo(wanted.substring(wanted.lastIndexOf('_') + 1));
    }

    /** Cancels upgrades that have not begun. @throws ApiError 404 for a firewall without one */
    private Response cancel(Call call) {
        for (String id : call.queryList("ids")) {
            Firewall firewall = firewall(call, id);
            if (!FirmwareUpgrade.isScheduled(firewall, call.now())) {
                throw ApiException.notFound();
            }
            ObjectNode copy = firewall.document().edit();
            FirmwareUpgrade.cancel(copy, FirewallLog.of(call), call.now());
            call.records(CollectionNames.FIREWALLS).put(firewall.document().with(copy));
        }
        return Response.deleted();
    }

    private static Firewall firewall(Call call, String id) {
        return new Firewall(call.records(CollectionNames.FIREWALLS).get(id)).asOf(call.now());
    }
}
