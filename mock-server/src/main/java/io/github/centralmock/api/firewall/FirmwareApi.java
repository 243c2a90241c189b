package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.firewall.Firewall;
import io.github.centralmock.model.firewall.FirewallLog;
import io.github.centralmock.model.firewall.Firmware;
import io.github.centralmock.model.firewall.FirmwareUpgrade;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Firmware: what firewalls could run, upgrades to it now or later, and calling them off. All ids must be known. */
public final class FirmwareApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.post("/firewall/v1/firewalls/actions/firmware-upgrade-check", this::check);
        at.post("/firewall/v1/firewalls/actions/firmware-upgrade", this::upgrade);
        at.delete("/firewall/v1/firewalls/actions/firmware-upgrade", this::cancel)
                .reads("ids");
    }

    private Reply check(Call call) {
        ArrayNode offers = Json.array();
        Map<String, ObjectNode> versions = new LinkedHashMap<>();
        for (JsonNode id : call.body().path("firewalls")) {
            JsonNode firewall = firewall(call, id.asText()).tree();
            ObjectNode offer = offers.addObject();
            offer.set("id", firewall.get("id"));
            offer.set("serialNumber", firewall.get("serialNumber"));
            offer.set("firmwareVersion", firewall.get("firmwareVersion"));
            Map<String, ObjectNode> newer = FirmwareCatalog.newerThan(Firmware.of(firewall));
            offer.set("upgradeToVersion", Json.array(newer.keySet()));
            versions.putAll(newer);
        }
        ObjectNode body = Json.object();
        body.set("firewalls", offers);
        body.putArray("firmwareVersions").addAll(versions.values());
        return Reply.created(body);
    }

    private Reply upgrade(Call call) {
        ArrayNode upgrades = Json.array();
        List<String> seen = new ArrayList<>();
        for (JsonNode order : call.body().path("firewalls")) {
            Document firewall = firewall(call, order.path("id").asText());
            if (seen.contains(firewall.id())) {
                throw ApiError.badRequest("firewalls: names " + firewall.id() + " twice");
            }
            seen.add(firewall.id());
            upgrades.add(order(call, firewall, order));
        }
        return Reply.created(Json.object().set("firewalls", upgrades));
    }

    /** A new order takes the place of one that has not begun; nothing can stop one that has. */
    private static ObjectNode order(Call call, Document firewall, JsonNode order) {
        if (FirmwareUpgrade.isUnderWay(firewall.tree(), call.now())) {
            throw ApiError.badRequest("firewalls: an upgrade of " + firewall.id() + " is under way");
        }
        Firmware target = target(firewall, order);
        Instant asked = order.hasNonNull("upgradeAt")
                ? Times.parse(order.get("upgradeAt").asText(), call.now()).orElseThrow()
                : call.now();
        ObjectNode copy = firewall.edit();
        FirmwareUpgrade.cancel(copy, FirewallLog.of(call), call.now());
        Instant start = FirmwareUpgrade.order(copy, target, FirewallLog.of(call), asked, call.now());
        call.records(Collections.FIREWALLS).put(firewall.with(copy));
        return Json.object(
                "id", firewall.id(),
                "status", "active",
                "upgradeToVersion", target.version(),
                "upgradedAt", Times.text(start));
    }

    private static Firmware target(Document firewall, JsonNode order) {
        Firmware running = Firmware.of(firewall.tree());
        List<String> offered = List.copyOf(FirmwareCatalog.newerThan(running).keySet());
        if (offered.isEmpty()) {
            throw ApiError.badRequest("firewalls: there is no newer firmware for " + firewall.id());
        }
        String wanted = order.path("upgradeToVersion").asText(offered.get(offered.size() - 1));
        if (!offered.contains(wanted)) {
            throw ApiError.badRequest("upgradeToVersion: must be one of " + String.join(", ", offered));
        }
        return running.upgradedTo(wanted.substring(wanted.lastIndexOf('_') + 1));
    }

    /** Calls off what has not begun. Where there is no such upgrade there is nothing to find. */
    private Reply cancel(Call call) {
        for (String id : call.queryList("ids")) {
            Document firewall = firewall(call, id);
            if (!FirmwareUpgrade.isPlanned(firewall.tree(), call.now())) {
                throw ApiError.notFound();
            }
            ObjectNode copy = firewall.edit();
            FirmwareUpgrade.cancel(copy, FirewallLog.of(call), call.now());
            call.records(Collections.FIREWALLS).put(firewall.with(copy));
        }
        return Reply.deleted();
    }

    private static Document firewall(Call call, String id) {
        Records all = call.records(Collections.FIREWALLS);
        return Firewall.settled(all.get(id), call.now());
    }
}
