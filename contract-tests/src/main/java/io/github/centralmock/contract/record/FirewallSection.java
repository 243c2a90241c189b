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

/** Records the firewalls and firewall groups of a tenant. */
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

    /** Registers the names of firewalls with the pseudonymizer. Call this method before any text is rewritten. */
    void learn() {
        firewalls.forEach(firewall -> {
            recording.pseudonymizer().learn(firewall.path("name").asText(""));
            recording.pseudonymizer().learnHost(firewall.path("hostname").asText(""));
        });
    }

    void write() {
        Map<String, String> parents = new HashMap<>();
        groups.forEach(group -> recording
                .itemNames("firewallGroups")
                .assign(
                        group.path("id").asText(),
                        recording.pseudonymizer().name(group.path("name").asText())));
        groups.forEach(group -> parents.put(
                group.path("id").asText(), group.at("/parentGroup/id").asText("")));
        groups.stream()
                .sorted((a, b) -> depth(a.path("id").asText(), parents)
                        - depth(b.path("id").asText(), parents))
                .forEach(this::group);
        firewalls.forEach(this::firewall);
    }

    /** The number of levels down to this group. Parents are written first, because an estate requires this order. */
    private static int depth(String id, Map<String, String> parents) {
        int depth = 0;
        for (String current = id;
                parents.containsKey(current) && depth < parents.size();
                current = parents.get(current)) {
            depth++;
        }
        return depth;
    }

    private void group(JsonNode group) {
        ObjectNode estateItem = recording.add("firewallGroups");
        recording
                .itemNames("firewallGroups")
                .of(group.path("id").asText())
                .ifPresent(name -> estateItem.put("name", name));
        recording.id(group, estateItem);
        recording
                .itemNames("firewallGroups")
                .of(group.at("/parentGroup/id").asText())
                .ifPresent(parent -> estateItem.put("parent", parent));
        if (group.path("lockedByManagingAccount").asBoolean(false)) {
            estateItem.put("locked", true);
        }
    }

    private void firewall(JsonNode firewall) {
        ObjectNode estateItem = recording.add("firewalls");
        String name = recording.pseudonymizer().name(firewall.path("name").asText(""));
        estateItem.put(
                "name",
                recording.itemNames("firewalls").assign(firewall.path("id").asText(), name));
        recording.id(firewall, estateItem);
        estateItem.put(
                "serialNumber",
                recording.pseudonyms().serial(firewall.path("serialNumber").asText("")));
        estateItem.put(
                "hostname",
                recording.pseudonymizer().host(firewall.path("hostname").asText(name)));
        putMatch(MODEL, firewall.path("model"), "model", estateItem);
        putMatch(VERSION, firewall.path("firmwareVersion"), "firmware", estateItem);
        ArrayNode addresses = estateItem.arrayNode();
        firewall.path("externalIpv4Addresses")
                .forEach(address -> addresses.add(recording.pseudonyms().ipv4(address.asText())));
        if (!addresses.isEmpty()) {
            estateItem.set("externalIp", addresses);
        }
        recording
                .itemNames("firewallGroups")
                .of(firewall.at("/group/id").asText())
                .ifPresent(group -> estateItem.put("group", group));
        state(firewall, estateItem);
    }

    private void state(JsonNode firewall, ObjectNode estateItem) {
        JsonNode status = firewall.path("status");
        estateItem.put("connected", status.path("connected").asBoolean(true));
        if (status.path("suspended").asBoolean(false)) {
            estateItem.put("suspended", true);
        }
        if (status.path("managingStatus").asText("").toLowerCase(Locale.ROOT).contains("pending")) {
            estateItem.put("approval", "pending");
        }
        recording.ago(firewall.path("createdAt")).ifPresent(ago -> estateItem.put("registered", ago));
        if (firewall.path("cluster").isObject()) {
            recording.leftOut().add("the cluster of a firewall");
        }
        if (firewall.path("geoLocation").isObject()) {
            recording.leftOut().add("the geographic location of a firewall");
        }
    }

    private static void putMatch(Pattern pattern, JsonNode text, String member, ObjectNode estateItem) {
        Matcher matcher = pattern.matcher(text.asText(""));
        if (matcher.find()) {
            estateItem.put(member, matcher.group(1));
        }
    }
}
