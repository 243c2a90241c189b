package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The MDR threat feed of one firewall: settings and indicators. Each request changes it and returns the response that the
 * firewall will send later.
 */
final class ThreatFeed {
    private static final String FEEDS = "mdr-threat-feeds";

    private final Records feeds;
    private final String firewallId;
    private final ObjectNode tree;

    private ThreatFeed(Records feeds, String firewallId) {
        this.feeds = feeds;
        this.firewallId = firewallId;
        this.tree = feeds.find(firewallId).map(feed -> feed.edit()).orElseGet(ThreatFeed::untouched);
    }

    static ThreatFeed of(Call call, String firewallId) {
        return new ThreatFeed(call.records(FEEDS), firewallId);
    }

    /** Deletes the feed and the requests of a deleted firewall. */
    static void remove(Call call, String firewallId) {
        call.records(FEEDS).remove(firewallId);
        FirewallTransaction.removeAll(call, firewallId);
    }

    private static ObjectNode untouched() {
        ObjectNode feed = Json.object();
        feed.putObject("settings").put("enabled", false).put("action", "logAndDrop");
        feed.putArray("indicators");
        return feed;
    }

    ObjectNode show() {
        return tree.deepCopy();
    }

    /** @param patch its {@code lastUpdatedAt} is the caller's word for when; {@code now} stands in when it has none */
    ObjectNode change(ObjectNode patch, String now) {
        ObjectNode settings = (ObjectNode) tree.get("settings");
        settings.put("lastUpdatedAt", now).setAll(patch);
        save();
        return Json.object().set("settings", settings.deepCopy());
    }

    /** Adds new indicators; values that do not fit their type are returned as errors. */
    ObjectNode add(JsonNode indicators) {
        ArrayNode added = Json.array();
        ArrayNode errors = Json.array();
        for (JsonNode indicator : indicators) {
            if (!Indicator.of(indicator).isWellFormed()) {
                errors.add(error(indicator, "badRequest", "The value is not of this type."));
            } else if (!has(indicator)) {
                indicators().add(Indicator.of(indicator).tree());
                added.add(Indicator.of(indicator).tree());
            }
        }
        save();
        return outcome("indicators", added, errors);
    }

    ObjectNode remove(JsonNode wanted) {
        ArrayNode removed = Json.array();
        ArrayNode errors = Json.array();
        for (JsonNode indicator : wanted) {
            if (has(indicator)) {
                keep(other -> !Indicator.of(other).equals(Indicator.of(indicator)));
                removed.add(Indicator.of(indicator).tree());
            } else {
                errors.add(error(indicator, "notFound", "Resource not found."));
            }
        }
        save();
        return outcome("indicators", removed, errors);
    }

    ObjectNode removeAll() {
        ObjectNode outcome = outcome("indicators", indicators().deepCopy(), Json.array());
        indicators().removeAll();
        save();
        return outcome;
    }

    /** Those with one of the values; all of them when no value is asked for. */
    ObjectNode search(List<String> values) {
        ArrayNode found = Json.array();
        indicators().forEach(indicator -> {
            if (values.isEmpty()
                    || values.stream().anyMatch(indicator.path("value").asText()::equalsIgnoreCase)) {
                found.add(indicator);
            }
        });
        return Json.object().set("indicators", found);
    }

    private boolean has(JsonNode indicator) {
        for (JsonNode known : indicators()) {
            if (Indicator.of(known).equals(Indicator.of(indicator))) {
                return true;
            }
        }
        return false;
    }

    private void keep(Predicate<JsonNode> test) {
        List<JsonNode> kept = new ArrayList<>();
        indicators().forEach(indicator -> {
            if (test.test(indicator)) {
                kept.add(indicator);
            }
        });
        tree.putArray("indicators").addAll(kept);
    }

    private ArrayNode indicators() {
        return (ArrayNode) tree.get("indicators");
    }

    private void save() {
        feeds.put(firewallId, tree.deepCopy());
    }

    private static ObjectNode outcome(String name, ArrayNode done, ArrayNode errors) {
        ObjectNode outcome = Json.object();
        outcome.set(name, done);
        outcome.set("errors", errors);
        return outcome;
    }

    private static ObjectNode error(JsonNode indicator, String token, String message) {
        ObjectNode error = Indicator.of(indicator).tree();
        return error.put("error", token).put("message", message);
    }
}
