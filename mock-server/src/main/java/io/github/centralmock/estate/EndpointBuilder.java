package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Isolation;
import io.github.centralmock.model.endpoint.SoftwarePackages;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Builds an endpoint as its agent reports it. By default it is healthy. */
final class EndpointBuilder {
    private static final List<String> WINDOWS_SERVICES = List.of(
            "HitmanPro.Alert service",
            "Sophos Endpoint Defense Service",
            "Sophos File Scanner Service",
            "Sophos MCS Agent",
            "Sophos MCS Client",
            "Sophos Network Threat Protection");
    private static final List<String> MAC_SERVICES =
            List.of("Sophos Endpoint", "Sophos Network Extension", "Sophos Scan Extension");
    private static final List<String> LINUX_SERVICES = List.of("sophos-spl", "Sophos Linux Runtime Detections");
    private static final List<String> COMPUTER_PRODUCTS =
            List.of("coreAgent", "endpointProtection", "interceptX", "xdr");
    private static final List<String> LINUX_PRODUCTS = List.of("coreAgent", "endpointProtection", "xdr");
    private static final List<String> DOCUMENTATION_NETS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private final ObjectNode tree = Json.object();
    private final OperatingSystem os;

    EndpointBuilder(String id, String tenantId, String hostname, OperatingSystem os) {
        this.os = os;
        tree.put("id", id).put("type", os.endpointType());
        tree.putObject("tenant").put("id", tenantId);
        tree.put("hostname", hostname);
        health("good", List.of());
        tree.set("os", os.tree());
    }

    /** @param threats {@code good, suspicious, bad} or {@code unknown}; @param stopped services that do not run */
    EndpointBuilder health(String threats, List<String> stopped) {
        String services = stopped.isEmpty() ? "good" : "bad";
        ObjectNode health = tree.putObject("health");
        health.put("overall", threats.equals("good") ? services : services.equals("bad") ? "bad" : threats);
        health.putObject("threats").put("status", threats);
        ObjectNode all = health.putObject("services").put("status", services);
        ArrayNode details = all.putArray("serviceDetails");
        for (String name : services()) {
            details.addObject().put("name", name).put("status", stopped.contains(name) ? "stopped" : "running");
        }
        return this;
    }

    /** The services that the agent runs on this endpoint. */
    List<String> services() {
        return os.isWindows() ? WINDOWS_SERVICES : os.isLinux() ? LINUX_SERVICES : MAC_SERVICES;
    }

    /** Addresses of ranges that are reserved for documentation, and a made-up network card. @param number any number */
    EndpointBuilder withAddresses(int number) {
        tree.putArray("ipv4Addresses").add(ipv4(number));
        tree.putArray("ipv6Addresses");
        tree.putArray("macAddresses").add(mac(number));
        return this;
    }

    static String ipv4(int number) {
        int place = Math.floorMod(number, 254 * DOCUMENTATION_NETS.size());
        return DOCUMENTATION_NETS.get(place / 254) + (place % 254 + 1);
    }

    static String mac(int number) {
        StringBuilder mac = new StringBuilder("02:00");
        for (int shift = 24; shift >= 0; shift -= 8) {
            String digits = Integer.toHexString(number >>> shift & 0xFF | 0x100).toUpperCase(Locale.ROOT);
            mac.append(':').append(digits, 1, 3);
        }
        return mac.toString();
    }

    /** @param person a document of the directory */
    EndpointBuilder usedBy(JsonNode person, String login) {
        tree.putObject("associatedPerson")
                .put("id", person.path("id").asText())
                .put("name", person.path("name").asText())
                .put("viaLogin", login);
        return this;
    }

    /** Sets a user who is not in the directory. */
    EndpointBuilder usedBy(String login) {
        tree.putObject("associatedPerson").put("viaLogin", login);
        return this;
    }

    EndpointBuilder inGroup(JsonNode group) {
        tree.putObject("group")
                .put("id", group.path("id").asText())
                .put("name", group.path("name").asText());
        return this;
    }

    EndpointBuilder tamperProtected(boolean enabled) {
        tree.put("tamperProtectionEnabled", enabled).put("tamperProtectionSupported", true);
        return this;
    }

    EndpointBuilder isolated(boolean isolated) {
        tree.set(Isolation.STATE, Isolation.state(isolated));
        return this;
    }

    /** Sets the products by their codes; an empty list means the default products of the operating system. */
    EndpointBuilder products(List<String> codes) {
        String version = SoftwarePackages.recommendedFor(os.platform(), os.endpointType())
                .map(recommended -> recommended.at("/modules/0/version").asText())
                .orElseThrow();
        ArrayNode products = tree.putArray("assignedProducts");
        for (String code : codes.isEmpty() ? usualProducts() : codes) {
            products.addObject().put("code", code).put("version", version).put("status", "installed");
        }
        return this;
    }

    private List<String> usualProducts() {
        return os.isLinux() ? LINUX_PRODUCTS : COMPUTER_PRODUCTS;
    }

    /** An endpoint whose last check-in is not overdue is online and continues to check in. */
    EndpointBuilder seen(Instant at, Instant registered, Instant now) {
        tree.put("lastSeenAt", Times.text(at)).put("registeredAt", Times.text(registered));
        tree.put("lastAgentUpdateAt", Times.text(at.minus(Duration.ofDays(2))));
        tree.put("lastOsUpdateAt", Times.text(at.minus(Duration.ofDays(11))));
        return online(Duration.between(at, now).compareTo(Endpoint.CHECK_IN) <= 0);
    }

    EndpointBuilder mdrManaged(boolean managed) {
        tree.put("mdrManaged", managed);
        return this;
    }

    EndpointBuilder online(boolean online) {
        tree.put("online", online);
        return this;
    }

    /** Sets any other member in its wire form. */
    EndpointBuilder with(String member, JsonNode value) {
        tree.set(member, value);
        return this;
    }

    ObjectNode tree() {
        return tree;
    }
}
