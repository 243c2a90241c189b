package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Firewalls and their groups. */
final class FirewallSection {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,4}){2,3})$");
    private static final Pattern MODEL = Pattern.compile("^((?:XGS?|SFV|SG|CR)\\d{0,4}[A-Z]{0,3})(?:_.*|w)?$");

    private final Recording recording;
    private final List<JsonNode> firewalls;
    private final List<JsonNode> groups;

    FirewallSection(Recording recording) {
        this.recording = recording;
        firewalls = recording.lists().all("/firewall/v1/firewalls", "");
        groups = recording.lists().all("/firewall/v1/firewall-groups", "recurseSubgroups=true");
    }

    /** Teaches the disguise whom and which machines there are, before any text is rewritten. */
    void learn() {
        firewalls.forEach(firewall -> {
            recording.disguise().learn(firewall.path("name").asText(""));
            recording.disguise().learnHost(firewall.path("hostname").asText(""));
        });
    }

    void write() {
        Map<String, String> parents = new HashMap<>();
        groups.forEach(group -> recording
                .labels("firewallGroups")
                .give(
                        group.path("id").asText(),
                        recording.disguise().name(group.path("name").asText())));
        groups.forEach(group -> parents.put(
                group.path("id").asText(), group.at("/parentGroup/id").asText("")));
        groups.stream()
                .sorted((a, b) -> depth(a.path("id").asText(), parents)
                        - depth(b.path("id").asText(), parents))
                .forEach(this::group);
        firewalls.forEach(this::firewall);
    }

    /** A group can only lie below one that stands before it. */
    private static int depth(String id, Map<String, String> parents) {
        int depth = 0;
        for (String at = id; parents.containsKey(at) && depth < parents.size(); at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    private void group(JsonNode group) {
        ObjectNode thing = recording.add("firewallGroups");
        recording.labels("firewallGroups").of(group.path("id").asText()).ifPresent(name -> thing.put("name", name));
        recording.id(group, thing);
        recording
                .labels("firewallGroups")
                .of(group.at("/parentGroup/id").asText())
                .ifPresent(parent -> thing.put("parent", parent));
        if (group.path("lockedByManagingAccount").asBoolean(false)) {
            thing.put("locked", true);
        }
    }

    private void firewall(JsonNode firewall) {
        ObjectNode thing = recording.add("firewalls");
        String name = recording.disguise().name(firewall.path("name").asText(""));
        thing.put("name", recording.labels("firewalls").give(firewall.path("id").asText(), name));
        recording.id(firewall, thing);
        thing.put(
                "serialNumber",
                recording.replacements().serial(firewall.path("serialNumber").asText("")));
        thing.put(
                "hostname", recording.disguise().host(firewall.path("hostname").asText(name)));
        found(MODEL, firewall.path("model"), "model", thing);
        found(VERSION, firewall.path("firmwareVersion"), "firmware", thing);
        ArrayNode addresses = thing.arrayNode();
        firewall.path("externalIpv4Addresses")
                .forEach(address -> addresses.add(recording.replacements().ipv4(address.asText())));
        if (!addresses.isEmpty()) {
            thing.set("externalIp", addresses);
        }
        recording
                .labels("firewallGroups")
                .of(firewall.at("/group/id").asText())
                .ifPresent(group -> thing.put("group", group));
        state(firewall, thing);
    }

    private void state(JsonNode firewall, ObjectNode thing) {
        JsonNode status = firewall.path("status");
        thing.put("connected", status.path("connected").asBoolean(true));
        if (status.path("suspended").asBoolean(false)) {
            thing.put("suspended", true);
        }
        if (status.path("managingStatus").asText("").toLowerCase(Locale.ROOT).contains("pending")) {
            thing.put("approval", "pending");
        }
        recording.ago(firewall.path("createdAt")).ifPresent(ago -> thing.put("registered", ago));
        if (firewall.path("cluster").isObject()) {
            recording.leftOut().add("a firewall's place in its cluster");
        }
        if (firewall.path("geoLocation").isObject()) {
            recording.leftOut().add("a firewall's place on the map");
        }
    }

    private static void found(Pattern pattern, JsonNode text, String member, ObjectNode thing) {
        Matcher matcher = pattern.matcher(text.asText(""));
        if (matcher.find()) {
            thing.put(member, matcher.group(1));
        }
    }
}
