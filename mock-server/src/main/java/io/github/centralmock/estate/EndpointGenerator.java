package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.settings.GlobalTamperProtection;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generates the endpoints of a tenant. Because there may be very many, each fills the placeholders of a template. */
final class EndpointGenerator {
    private static final int ID = 0;
    private static final int HOSTNAME = 1;
    private static final int IPV4 = 2;
    private static final int MAC = 3;
    private static final int SEEN = 4;
    private static final int REGISTERED = 5;
    private static final int USER = 6;

    /** The numbers of a thousand endpoints that are offline, in bad health and in suspicious health; one more is unprotected. */
    private static final int OFFLINE_FROM = 960;

    private static final int BAD_BELOW = 8;
    private static final int SUSPICIOUS_BELOW = 20;
    private static final int UNPROTECTED = 7;

    private static final List<OperatingSystem> SYSTEMS = systems(
            "windows 11",
            "windows 11",
            "windows 11",
            "windows 10",
            "macos 15",
            "windows 11",
            "windows server 2022",
            "macos 14",
            "windows 11",
            "ubuntu 24.04");

    private final TenantContext tenant;
    private final boolean tamperProtection;
    private final List<String> users = new ArrayList<>();
    private final Map<String, Template> templates = new HashMap<>();
    private final Map<Long, String> times = new HashMap<>();

    /** @param people the users of the endpoints, assigned in turn */
    EndpointGenerator(TenantContext tenant, List<ObjectNode> people) {
        this.tenant = tenant;
        this.tamperProtection = GlobalTamperProtection.isOn(tenant.records(CollectionNames.SETTINGS));
        for (ObjectNode person : people) {
            ObjectNode reference = Json.object(
                    "id",
                    person.path("id").asText(),
                    "name",
                    person.path("name").asText());
            this.users.add(json(reference.put("viaLogin", FakeData.login(tenant.name(), person))));
        }
    }

    private static List<OperatingSystem> systems(String... keys) {
        List<OperatingSystem> systems = new ArrayList<>();
        for (String key : keys) {
            systems.add(OperatingSystem.find(key).orElseThrow());
        }
        return List.copyOf(systems);
    }

    Document generate(int number) {
        String id = tenant.deriveId(CollectionNames.ENDPOINTS, "#" + number);
        int chance = percentile(id);
        OperatingSystem os = SYSTEMS.get(number % SYSTEMS.size());
        long away =
                chance < OFFLINE_FROM ? chance % Endpoint.CHECK_IN.toSeconds() : (chance - OFFLINE_FROM + 2) * 3600L;
        String person = users.isEmpty() || os.isServer() ? "" : users.get(number % users.size());
        byte[] json = template(os, chance, !person.isEmpty())
                .fill(
                        quoted(id),
                        quoted(hostname(os, number)),
                        quoted(EndpointBuilder.ipv4(number)),
                        quoted(EndpointBuilder.mac(number)),
                        quoted(time(away)),
                        quoted(time(Duration.ofDays(30L + chance).toSeconds())),
                        person);
        return Document.written(id, id, json);
    }

    private static int percentile(String id) {
        return Math.floorMod(id.hashCode(), 1000);
    }

    static boolean isInBadHealth(Document endpoint) {
        return percentile(endpoint.id()) < BAD_BELOW;
    }

    private Template template(OperatingSystem os, int chance, boolean hasPerson) {
        String health = chance < BAD_BELOW ? "bad" : chance < SUSPICIOUS_BELOW ? "suspicious" : "good";
        boolean isOnline = chance < OFFLINE_FROM;
        boolean isProtected = tamperProtection && chance != UNPROTECTED;
        return templates.computeIfAbsent(
                os.key() + health + isOnline + isProtected + hasPerson,
                key -> template(os, health, isOnline, isProtected, hasPerson));
    }

    private Template template(
            OperatingSystem os, String health, boolean isOnline, boolean isProtected, boolean hasPerson) {
        EndpointBuilder endpoint = new EndpointBuilder("", tenant.id(), "", os)
                .with("id", Template.placeholder(ID))
                .with("hostname", Template.placeholder(HOSTNAME))
                .health(health, List.of())
                .with("ipv4Addresses", Json.array().add(Template.placeholder(IPV4)))
                .with("ipv6Addresses", Json.array())
                .with("macAddresses", Json.array().add(Template.placeholder(MAC)));
        if (hasPerson) {
            endpoint.with("associatedPerson", Template.placeholder(USER));
        }
        endpoint.tamperProtected(isProtected).isolated(false).mdrManaged(false).products(List.of());
        endpoint.with("lastSeenAt", Template.placeholder(SEEN)).with("registeredAt", Template.placeholder(REGISTERED));
        return new Template(endpoint.online(isOnline).tree());
    }

    /** Caches the texts of times, because only a few thousand different times occur. */
    private String time(long secondsAgo) {
        return times.computeIfAbsent(
                secondsAgo, seconds -> Times.text(tenant.estate().now().minusSeconds(seconds)));
    }

    private static String hostname(OperatingSystem os, int number) {
        String digits = String.valueOf(number);
        String prefix = os.isServer() ? "SRV-" : os.isWindows() ? "PC-" : "MAC-";
        return prefix + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    /** Quotes a text that needs no escaping. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String json(JsonNode tree) {
        return new String(Json.bytes(tree), StandardCharsets.UTF_8);
    }
}
