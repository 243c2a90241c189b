package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.engine.ClosestMatch;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.EndpointGroup;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.endpoint.Isolation;
import io.github.centralmock.model.settings.GlobalTamperProtection;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads a tenant's computers and servers, and their groups. */
final class EndpointReader {
    private static final List<String> HEALTH = List.of("good", "suspicious", "bad", "unknown");
    private static final List<String> ENCRYPTION =
            List.of("encrypted", "encrypting", "notEncrypted", "suspended", "notSupported", "unknown");
    private static final List<String> LOCKDOWN =
            List.of("locked", "locking", "unlocked", "notInstalled", "unavailable");

    static final List<String> PRODUCTS =
            List.of("coreAgent", "endpointProtection", "interceptX", "xdr", "mtr", "mtd", "deviceEncryption", "ztna");

    private final TenantContext tenant;
    private final Endpoints endpoints;

    EndpointReader(TenantContext tenant) {
        this.tenant = tenant;
        this.endpoints = new Endpoints(
                tenant.estate().state(), tenant.id(), tenant.estate().now());
    }

    void readGroups(YamlSection section) {
        for (YamlSection item : section.sections("endpointGroups", "name")) {
            String name = item.text("name");
            ObjectNode tree = Json.object("id", tenant.id(item, CollectionNames.ENDPOINT_GROUPS, name), "name", name);
            tree.put("description", item.text("description", ""));
            tree.put("type", item.oneOf("type", "computer", List.of("computer", "server")));
            tree.set("tenant", tenant.reference());
            String created = Times.text(tenant.estate().now().minus(Duration.ofDays(120)));
            tree.put("createdAt", created).put("updatedAt", created);
            if (item.flag("synced", false)) {
                tree.put(EndpointGroup.SYNCED, true);
            }
            tenant.endpointGroups().add(item, "name", name, tree);
            tenant.put(CollectionNames.ENDPOINT_GROUPS, tree);
            item.rejectUnknown();
        }
    }

    void read(YamlSection section) {
        for (YamlSection item : section.sections("endpoints", "hostname")) {
            enter(item);
            item.rejectUnknown();
        }
    }

    private void enter(YamlSection item) {
        String hostname = item.text("hostname");
        String id = tenant.id(item, CollectionNames.ENDPOINTS, hostname);
        EndpointBuilder endpoint = new EndpointBuilder(id, tenant.id(), hostname, os(item));
        readState(item, endpoint);
        readPlace(item, endpoint, hostname);
        readExtras(item, endpoint);
        tenant.endpoints().add(item, "hostname", hostname, endpoint.tree());
        endpoints.enter(endpoint.tree());
    }

    private static OperatingSystem os(YamlSection item) {
        String name = item.text("os", "windows 11");
        return OperatingSystem.find(name).orElseGet(() -> {
            item.addError(
                    "os",
                    "there is no operating system " + name + "; did you mean "
                            + ClosestMatch.of(name.toLowerCase(java.util.Locale.ROOT), OperatingSystem.keys()) + "?");
            return OperatingSystem.find("windows 11").orElseThrow();
        });
    }

    private void readState(YamlSection item, EndpointBuilder endpoint) {
        List<String> stopped = item.knownTexts("stopped", "service", endpoint.services());
        endpoint.health(item.oneOf("health", "good", HEALTH), stopped);
        boolean isOn = GlobalTamperProtection.isOn(tenant.records(CollectionNames.SETTINGS));
        endpoint.tamperProtected(item.flag("tamperProtection", isOn));
        List<String> products = item.knownTexts("products", "product", PRODUCTS);
        endpoint.products(products);
        endpoint.mdrManaged(item.flag("mdrManaged", products.contains("mtr")));
        Instant now = tenant.estate().now();
        Instant seen = item.time("lastSeen", "-PT" + minutes(endpoint) + "M", now);
        Instant registered = item.time("registered", "-P150D", now);
        endpoint.seen(seen, registered, now);
        readUpdate(item, "agentUpdated", endpoint, "lastAgentUpdateAt");
        readUpdate(item, "osUpdated", endpoint, "lastOsUpdateAt");
        readIsolation(item, endpoint, seen, registered);
    }

    private void readUpdate(YamlSection item, String key, EndpointBuilder endpoint, String member) {
        if (item.text(key, "").equals("never")) {
            endpoint.tree().remove(member);
        } else if (item.has(key)) {
            endpoint.tree().put(member, tenant.estate().time(item, key, ""));
        }
    }

    /** Sets the isolation of an isolated endpoint: it was requested before the endpoint was last seen. */
    private void readIsolation(YamlSection item, EndpointBuilder endpoint, Instant seen, Instant registered) {
        boolean isolated = item.flag("isolated", false);
        endpoint.isolated(isolated);
        if (isolated) {
            Instant hourBefore = seen.minus(Duration.ofHours(1));
            Instant ordered = hourBefore.isBefore(registered) ? registered : hourBefore;
            Isolation.request(endpoint.tree(), true, tenant.actor(), ordered, TextNode.valueOf("Under investigation"));
        }
    }

    private int minutes(EndpointBuilder endpoint) {
        int most = (int) Endpoint.CHECK_IN.toMinutes() - 1;
        return 1
                + FakeData.number(
                        tenant.estate().seed(), endpoint.tree().path("id").asText(), most);
    }

    private void readPlace(YamlSection item, EndpointBuilder endpoint, String hostname) {
        endpoint.withAddresses(FakeData.number(tenant.estate().seed(), tenant.name() + "/" + hostname, 1 << 24));
        if (item.has("ipv4")) {
            endpoint.with("ipv4Addresses", Json.array(item.addresses("ipv4")));
        }
        if (item.has("mac")) {
            endpoint.with("macAddresses", Json.array(macs(item)));
        }
        endpoint.with("ipv6Addresses", Json.array(item.addresses("ipv6")));
        tenant.endpointGroups().resolve(item, "group").ifPresent(group -> {
            if (!group.path("type").equals(endpoint.tree().path("type"))) {
                item.addError(
                        "group", "holds endpoints of type " + group.path("type").asText());
            }
            endpoint.inGroup(group);
        });
        item.optional("login").ifPresent(endpoint::usedBy);
        tenant.users()
                .resolve(item, "person")
                .ifPresent(person ->
                        endpoint.usedBy(person, item.text("login", FakeData.login(tenant.name(), person))));
    }

    private static List<String> macs(YamlSection item) {
        List<String> macs = item.texts("mac");
        macs.stream()
                .filter(mac -> !mac.matches("(\\p{XDigit}{2}:){5}\\p{XDigit}{2}"))
                .forEach(mac -> item.addError("mac", "must be like 02:00:5E:00:53:10, not " + mac));
        return macs;
    }

    private static void readExtras(YamlSection item, EndpointBuilder endpoint) {
        if (item.has("encryption")) {
            String status = item.oneOf("encryption", "encrypted", ENCRYPTION);
            ObjectNode encryption = Json.object("overallStatus", status);
            encryption.putArray("volumes").addObject().put("volumeId", "C:").put("status", status);
            endpoint.with("encryption", encryption);
        }
        if (item.has("lockdown")) {
            endpoint.with(
                    "lockdown",
                    Json.object("status", item.oneOf("lockdown", "unlocked", LOCKDOWN), "updateStatus", "upToDate"));
        }
        if (item.has("cloud")) {
            YamlSection cloud = item.section("cloud");
            String provider = cloud.oneOf("provider", "aws", List.of("aws", "azure", "gcp"));
            endpoint.with("cloud", Json.object("provider", provider, "instanceId", cloud.text("instanceId")));
            cloud.rejectUnknown();
        }
        if (item.has("tags")) {
            endpoint.with("tags", Json.array(item.texts("tags")));
        }
        item.optional("serialNumber")
                .ifPresent(number -> endpoint.with("serialNumber", Json.array().textNode(number)));
    }
}
