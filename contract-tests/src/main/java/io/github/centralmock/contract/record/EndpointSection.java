package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Computers and servers, and their groups. */
final class EndpointSection {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";

    private final Recording recording;
    private final AllowedTokens words = new AllowedTokens(ENDPOINTS);
    private final List<JsonNode> endpoints;
    private final List<JsonNode> groups;

    EndpointSection(Recording recording) {
        this.recording = recording;
        endpoints = recording.lists().all(ENDPOINTS, "view=full");
        groups = recording.lists().all(GROUPS, "");
    }

    /** Teaches the disguise whom and which machines there are, before any text is rewritten. */
    void learn() {
        for (JsonNode endpoint : endpoints) {
            recording.disguise().learnHost(endpoint.path("hostname").asText(""));
            JsonNode person = endpoint.path("associatedPerson");
            List.of("name", "viaLogin")
                    .forEach(member ->
                            recording.disguise().learn(person.path(member).asText("")));
        }
    }

    void write() {
        groups.forEach(this::group);
        endpoints.forEach(this::endpoint);
    }

    private void group(JsonNode group) {
        ObjectNode thing = recording.add("endpointGroups");
        String name = recording.disguise().name(group.path("name").asText());
        thing.put(
                "name", recording.labels("endpointGroups").give(group.path("id").asText(), name));
        recording.id(group, thing);
        new AllowedTokens(GROUPS).token(group, "/type").ifPresent(type -> thing.put("type", type));
        recording.text(group, "description", thing, "description");
    }

    private void endpoint(JsonNode endpoint) {
        ObjectNode thing = recording.add("endpoints");
        String host = recording.disguise().host(endpoint.path("hostname").asText(""));
        thing.put(
                "hostname",
                recording.labels("endpoints").give(endpoint.path("id").asText(), host));
        recording.id(endpoint, thing);
        OperatingSystemName system = OperatingSystemName.of(endpoint);
        thing.put("os", system.key());
        health(endpoint, thing, system);
        state(endpoint, thing);
        place(endpoint, thing, system);
        extras(endpoint, thing);
    }

    /** An estate's health is that of threats; of services it wants names, so one that every such machine has stands for them. */
    private void health(JsonNode endpoint, ObjectNode thing, OperatingSystemName system) {
        words.token(endpoint, "/health/threats/status")
                .or(() -> words.token(endpoint, "/health/overall"))
                .ifPresent(health -> thing.put("health", health));
        words.token(endpoint, "/health/services/status")
                .filter("bad"::equals)
                .ifPresent(bad -> thing.putArray("stopped").add(system.service()));
    }

    private void state(JsonNode endpoint, ObjectNode thing) {
        if (endpoint.path("tamperProtectionEnabled").isBoolean()) {
            thing.put(
                    "tamperProtection", endpoint.path("tamperProtectionEnabled").asBoolean());
        }
        if (endpoint.at("/isolation/status").asText().equals("isolated")) {
            thing.put("isolated", true);
        }
        // Estates take a machine for online when it was seen just now, which is what they say of one that says nothing.
        if (!endpoint.path("online").asBoolean()) {
            recording.ago(endpoint.path("lastSeenAt")).ifPresent(ago -> thing.put("lastSeen", ago));
        }
        recording.ago(endpoint.path("registeredAt")).ifPresent(ago -> thing.put("registered", ago));
        thing.put(
                "agentUpdated",
                recording.ago(endpoint.path("lastAgentUpdateAt")).orElse("never"));
        thing.put("osUpdated", recording.ago(endpoint.path("lastOsUpdateAt")).orElse("never"));
        ArrayNode products = thing.arrayNode();
        for (JsonNode product : endpoint.path("assignedProducts")) {
            if (words.tokens("/assignedProducts/*/code")
                    .contains(product.path("code").asText())) {
                products.add(product.path("code").asText());
            }
        }
        set(thing, "products", products);
    }

    private void place(JsonNode endpoint, ObjectNode thing, OperatingSystemName system) {
        addresses(endpoint, "ipv4Addresses", thing, "ipv4", recording.replacements()::ipv4);
        addresses(endpoint, "ipv6Addresses", thing, "ipv6", recording.replacements()::ipv6);
        addresses(endpoint, "macAddresses", thing, "mac", recording.replacements()::mac);
        boolean mayBeGrouped = endpoint.path("type").asText().equals(system.endpointType());
        if (mayBeGrouped) {
            recording
                    .labels("endpointGroups")
                    .of(endpoint.at("/group/id").asText())
                    .ifPresent(group -> thing.put("group", group));
        }
        JsonNode person = endpoint.path("associatedPerson");
        recording.labels("people").of(person.path("id").asText()).ifPresent(label -> thing.put("person", label));
        if (!person.path("viaLogin").asText("").isEmpty()) {
            thing.put(
                    "login", recording.disguise().login(person.path("viaLogin").asText()));
        }
    }

    private static void addresses(JsonNode from, String member, ObjectNode to, String as, UnaryOperator<String> other) {
        ArrayNode addresses = to.arrayNode();
        from.path(member).forEach(address -> addresses.add(other.apply(address.asText())));
        set(to, as, addresses);
    }

    private void extras(JsonNode endpoint, ObjectNode thing) {
        words.token(endpoint, "/encryption/overallStatus").ifPresent(status -> thing.put("encryption", status));
        words.token(endpoint, "/lockdown/status").ifPresent(status -> thing.put("lockdown", status));
        words.token(endpoint, "/cloud/provider")
                .ifPresent(provider -> thing.putObject("cloud")
                        .put("provider", provider)
                        .put(
                                "instanceId",
                                recording
                                        .replacements()
                                        .hex(endpoint.at("/cloud/instanceId").asText("0"))));
        if (endpoint.path("mdrManaged").asBoolean(false)) {
            thing.put("mdrManaged", true);
        }
        String number = endpoint.path("serialNumber").asText("");
        if (!number.isEmpty()) {
            thing.put("serialNumber", recording.replacements().serial(number));
        }
        ArrayNode tags = thing.arrayNode();
        endpoint.path("tags").forEach(tag -> tags.add(recording.disguise().text(tag.asText())));
        set(thing, "tags", tags);
    }

    private static void set(ObjectNode thing, String member, ArrayNode values) {
        if (!values.isEmpty()) {
            thing.set(member, values);
        }
    }
}
