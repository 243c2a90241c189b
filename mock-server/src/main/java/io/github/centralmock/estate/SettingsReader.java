package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.SoftwarePackages;
import io.github.centralmock.model.settings.CustomApplication;
import io.github.centralmock.model.settings.GlobalTamperProtection;
import io.github.centralmock.model.settings.MigrationSwitch;
import io.github.centralmock.model.settings.WebCategories;
import io.github.centralmock.openapi.AddressRange;
import io.github.centralmock.openapi.WebAddress;
import io.github.centralmock.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the settings of a whole tenant: what it lets through, what it stops, and which devices it has met. */
final class SettingsReader {
    private static final List<String> PERIPHERALS = List.of(
            "bluetooth",
            "encryptedStorage",
            "floppyDrive",
            "infrared",
            "modem",
            "mtp",
            "opticalDrive",
            "removableStorage",
            "wireless");
    private static final List<String> ACTIONS = List.of("allowed", "alertedOnly", "readOnly", "blocked");

    private final TenantDraft tenant;

    SettingsReader(TenantDraft tenant) {
        this.tenant = tenant;
    }

    /** Reads what the tenant's machines go by; before them. */
    void readSwitches(Item section) {
        ObjectNode tamperProtection = Json.object("id", GlobalTamperProtection.ID);
        tamperProtection.put("enabled", section.flag("tamperProtection", true));
        tenant.put(Collections.SETTINGS, tamperProtection);
        readMigration(section.item("migration"));
    }

    private void readMigration(Item item) {
        boolean enabled = item.flag("enabled", true);
        Instant until = item.time(
                "until",
                MigrationSwitch.USUAL_LIFETIME.toString(),
                tenant.estate().now());
        MigrationSwitch.set(tenant.records(Collections.SETTINGS), enabled, until);
        item.noMore();
    }

    /** Reads the rest, which may name machines. */
    void read(Item section) {
        FileItemReader files = new FileItemReader(tenant);
        files.read(section, "allowedItems", Collections.ALLOWED_ITEMS);
        files.read(section, "blockedItems", Collections.BLOCKED_ITEMS);
        section.items("blockedAddresses", "address").forEach(this::readBlockedAddress);
        new ExclusionReader(tenant).read(section.item("exclusions"));
        section.items("localSites", "url").forEach(this::readLocalSite);
        section.items("packageComments", "package").forEach(this::readPackageComment);
        section.items("peripherals", "model").forEach(this::readPeripheral);
        section.items("detectedExploits", "description").forEach(this::readExploit);
        section.items("exploitMitigation", "path").forEach(this::readApplication);
    }

    private void readBlockedAddress(Item item) {
        String address = item.text("address");
        if (!AddressRange.isValid(address)) {
            item.mistake("address", "must be an address, a CIDR block or a range, not " + address);
        }
        ObjectNode tree = Json.object("id", tenant.id(item, Collections.BLOCKED_ADDRESSES, address), "item", address);
        tree.put("createdAt", tenant.estate().time(item, "at", "-P2D"));
        if (item.has("until")) {
            tree.put("blockedUntil", tenant.estate().time(item, "until", "P1D"));
        }
        tenant.putOnce(item, Collections.BLOCKED_ADDRESSES, tree);
        item.noMore();
    }

    private void readLocalSite(Item item) {
        String url = item.text("url");
        ObjectNode tree = Json.object("id", tenant.id(item, Collections.LOCAL_SITES, url), "url", url);
        if (!WebAddress.isUrl(url)) {
            item.mistake("url", "must be a URL, a domain, an address or a range, not " + url);
        }
        if (item.has("categoryId")) {
            tree.put("categoryId", item.whole("categoryId", 0));
            if (!WebCategories.has(tree.path("categoryId").asInt())) {
                item.mistake("categoryId", "is no web control category");
            }
        }
        if (item.has("tags")) {
            tree.set("tags", Json.array(item.texts("tags")));
        }
        if (tree.size() == 2) {
            item.mistake("must have a categoryId or tags");
        }
        item.optional("comment").ifPresent(comment -> tree.put("comment", comment));
        tenant.putOnce(item, Collections.LOCAL_SITES, tree);
        item.noMore();
    }

    private void readPackageComment(Item item) {
        String name = item.text("package");
        String comment = item.text("comment");
        SoftwarePackages.idOf(name)
                .ifPresentOrElse(
                        packageId -> tenant.records(SoftwarePackages.COMMENTS)
                                .put(packageId, Json.object("id", packageId, "comment", comment)),
                        () -> item.mistake("package", "there is no static package " + name));
        item.noMore();
    }

    private void readPeripheral(Item item) {
        String model = item.text("model");
        Instant last = item.time("lastSeen", "-PT5H", tenant.estate().now());
        PeripheralBuilder device = new PeripheralBuilder(
                item.oneOf("type", "removableStorage", PERIPHERALS),
                model,
                item.text(
                        "modelId",
                        "USB\\" + model.toUpperCase(java.util.Locale.ROOT).replace(' ', '_')));
        String action = item.oneOf("action", "allowed", ACTIONS);
        tenant.endpoints()
                .referredBy(item, "on")
                .ifPresentOrElse(
                        endpoint -> device.lastUsedOn(Endpoint.of(endpoint), action), () -> require(item, "on"));
        device.seen(last.minus(Duration.ofDays(20)), last)
                .enter(tenant.records(Collections.PERIPHERALS), tenant.id(item, Collections.PERIPHERALS, model));
        item.noMore();
    }

    private void readExploit(Item item) {
        String description = item.text("description");
        String id = tenant.id(item, Collections.DETECTED_EXPLOITS, description);
        String thumbprint = item.text("thumbprint", (id + tenant.derived("thumbprints", id)).replace("-", ""));
        Instant at = item.time("at", "-PT40H", tenant.estate().now());
        tenant.endpoints()
                .referredBy(item, "on")
                .ifPresentOrElse(
                        endpoint -> DetectedExploits.add(
                                tenant.records(Collections.DETECTED_EXPLOITS),
                                id,
                                thumbprint,
                                description,
                                Endpoint.of(endpoint),
                                at),
                        () -> require(item, "on"));
        item.noMore();
    }

    /** What was added before the start is listed before the vendor's (see VendorRecords), what is added later after. */
    private void readApplication(Item item) {
        String path = item.text("path");
        Records all = tenant.records(Collections.EXPLOIT_MITIGATION_APPLICATIONS);
        String id = tenant.id(item, Collections.EXPLOIT_MITIGATION_APPLICATIONS, path);
        String order = String.format("%012d-%03d", 0, all.stream().count());
        all.put(Document.ordered(id, order, CustomApplication.tree(id, path)));
        item.noMore();
    }

    private static void require(Item item, String key) {
        if (!item.has(key)) {
            item.mistake("must have " + key);
        }
    }
}
