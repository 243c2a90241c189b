package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records the endpoints and endpoint groups of a tenant. */
final class EndpointSection {
    private static final String ENDPOINTS = "/endpoint/v1/endpoints";
    private static final String GROUPS = "/endpoint/v1/endpoint-groups";

    private final Recording recording;
    private final AllowedTokens allowedTokens = new AllowedTokens(ENDPOINTS);
    private final List<JsonNode> endpoints;
    private final List<JsonNode> groups;

    EndpointSection(Recording recording) {
        this.recording = recording;
        endpoints = recording.lists().all(ENDPOINTS, "view=full");
        groups = recording.lists().all(GROUPS, "");
    }

    /** Registers the names of endpoints and their users with the pseudonymizer. Call this method before any text is rewritten. */
    void learn() {
        for (JsonNode endpoint : endpoints) {
            recording.pseudonymizer().learnHost(endpoint.path("hostname").asText(""));
            JsonNode user = endpoint.path("associatedPerson");
            List.of("name", "viaLogin")
                    .forEach(member ->
                            recording.pseudonymizer().learn(user.path(member).asText("")));
        }
    }

    void write() {
        groups.forEach(this::group);
        endpoints.forEach(this::endpoint);
    }

    private void group(JsonNode group) {
        ObjectNode estateItem = recording.add("endpointGroups");
        String name = recording.pseudonymizer().name(group.path("name").asText());
        estateItem.put(
                "name",
                recording.itemNames("endpointGroups").assign(group.path("id").asText(), name));
        recording.id(group, estateItem);
        new AllowedTokens(GROUPS).token(group, "/type").ifPresent(type -> estateItem.put("type", type));
        recording.text(group, "description", estateItem, "description");
    }

    private void endpoint(JsonNode endpoint) {
        ObjectNode estateItem = recording.add("endpoints");
        String host = recording.pseudonymizer().host(endpoint.path("hostname").asText(""));
        estateItem.put(
                "hostname",
                recording.itemNames("endpoints").assign(endpoint.path("id").asText(), host));
        recording.id(endpoint, estateItem);
        OperatingSystemName system = OperatingSystemName.of(endpoint);
        estateItem.put("os", system.key());
        health(endpoint, estateItem, system);
        state(endpoint, estateItem);
        network(endpoint, estateItem, system);
        additionalMembers(endpoint, estateItem);
    }

    /**
     * Writes the health of threats and the stopped services. An estate lists stopped services by name, but a tenant reports only
     * their status. A service that every endpoint of this operating system has is written instead.
     */
    private void health(JsonNode endpoint, ObjectNode estateItem, OperatingSystemName system) {
        allowedTokens
                .token(endpoint, "/health/threats/status")
                .or(() -> allowedTokens.token(endpoint, "/health/overall"))
                .ifPresent(health -> estateItem.put("health", health));
        allowedTokens
                .token(endpoint, "/health/services/status")
                .filter("bad"::equals)
                .ifPresent(bad -> estateItem.putArray("stopped").add(system.service()));
    }

    private void state(JsonNode endpoint, ObjectNode estateItem) {
        if (endpoint.path("tamperProtectionEnabled").isBoolean()) {
            estateItem.put(
                    "tamperProtection", endpoint.path("tamperProtectionEnabled").asBoolean());
        }
        if (endpoint.at("/isolation/status").asText().equals("isolated")) {
            estateItem.put("isolated", true);
        }
        // In an estate, an endpoint without "lastSeen" is online.
        if (!endpoint.path("online").asBoolean()) {
            recording.ago(endpoint.path("lastSeenAt")).ifPresent(ago -> estateItem.put("lastSeen", ago));
        }
        recording.ago(endpoint.path("registeredAt")).ifPresent(ago -> estateItem.put("registered", ago));
        estateItem.put(
                "agentUpdated",
                recording.ago(endpoint.path("lastAgentUpdateAt")).orElse("never"));
        estateItem.put(
                "osUpdated", recording.ago(endpoint.path("lastOsUpdateAt")).orElse("never"));
        ArrayNode products = estateItem.arrayNode();
        for (JsonNode product : endpoint.path("assignedProducts")) {
            if (allowedTokens
                    .tokens("/assignedProducts/*/code")
                    .contains(product.path("code").asText())) {
                products.add(product.path("code").asText());
            }
        }
        putIfPresent(estateItem, "products", products);
    }

    private void network(JsonNode endpoint, ObjectNode estateItem, OperatingSystemName system) {
        addresses(endpoint, "ipv4Addresses", estateItem, "ipv4", recording.pseudonyms()::ipv4);
        addresses(endpoint, "ipv6Addresses", estateItem, "ipv6", recording.pseudonyms()::ipv6);
        addresses(endpoint, "macAddresses", estateItem, "mac", recording.pseudonyms()::mac);
        boolean mayBeGrouped = endpoint.path("type").asText().equals(system.endpointType());
        if (mayBeGrouped) {
            recording
                    .itemNames("endpointGroups")
                    .of(endpoint.at("/group/id").asText())
                    .ifPresent(group -> estateItem.put("group", group));
        }
        JsonNode user = endpoint.path("associatedPerson");
        recording
                .itemNames("people")
                .of(user.path("id").asText())
                .ifPresent(itemName -> estateItem.put("person", itemName));
        if (!user.path("viaLogin").asText("").isEmpty()) {
            estateItem.put(
                    "login",
                    recording.pseudonymizer().login(user.path("viaLogin").asText()));
        }
    }

    private static void addresses(
            JsonNode from, String member, ObjectNode to, String estateMember, UnaryOperator<String> replace) {
        ArrayNode addresses = to.arrayNode();
        from.path(member).forEach(address -> addresses.add(replace.apply(address.asText())));
        putIfPresent(to, estateMember, addresses);
    }

    private void additionalMembers(JsonNode endpoint, ObjectNode estateItem) {
        allowedTokens
                .token(endpoint, "/encryption/overallStatus")
                .ifPresent(status -> estateItem.put("encryption", status));
        allowedTokens.token(endpoint, "/lockdown/status").ifPresent(status -> estateItem.put("lockdown", status));
        allowedTokens
                .token(endpoint, "/cloud/provider")
                .ifPresent(provider -> estateItem
                        .putObject("cloud")
                        .put("provider", provider)
                        .put(
                                "instanceId",
                                recording
                                        .pseudonyms()
                                        .hex(endpoint.at("/cloud/instanceId").asText("0"))));
        if (endpoint.path("mdrManaged").asBoolean(false)) {
            estateItem.put("mdrManaged", true);
        }
        String number = endpoint.path("serialNumber").asText("");
        if (!number.isEmpty()) {
            estateItem.put("serialNumber", recording.pseudonyms().serial(number));
        }
        ArrayNode tags = estateItem.arrayNode();
        endpoint.path("tags").forEach(tag -> tags.add(recording.pseudonymizer().text(tag.asText())));
        putIfPresent(estateItem, "tags", tags);
    }

    private static void putIfPresent(ObjectNode estateItem, String member, ArrayNode values) {
        if (!values.isEmpty()) {
            estateItem.set(member, values);
        }
    }
}
