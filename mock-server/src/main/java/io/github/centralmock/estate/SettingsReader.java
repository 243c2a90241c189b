package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
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

/** Reads the settings of a tenant: allowed and blocked items, exclusions, and known devices. */
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

    private final TenantContext tenant;

    SettingsReader(TenantContext tenant) {
        this.tenant = tenant;
    }

    /** Reads the settings that endpoints depend on; call it before the endpoints are read. */
    void readSwitches(YamlSection section) {
        ObjectNode tamperProtection = Json.object("id", GlobalTamperProtection.ID);
        tamperProtection.put("enabled", section.flag("tamperProtection", true));
        tenant.put(CollectionNames.SETTINGS, tamperProtection);
        readMigration(section.section("migration"));
    }

    private void readMigration(YamlSection item) {
        boolean enabled = item.flag("enabled", true);
        Instant until = item.time(
                "until",
                MigrationSwitch.USUAL_LIFETIME.toString(),
                tenant.estate().now());
        MigrationSwitch.set(tenant.records(CollectionNames.SETTINGS), enabled, until);
        item.rejectUnknown();
    }

    /** Reads the other settings, which may refer to endpoints. */
    void read(YamlSection section) {
        FileItemReader files = new FileItemReader(tenant);
        files.read(section, "allowedItems", CollectionNames.ALLOWED_ITEMS);
        files.read(section, "blockedItems", CollectionNames.BLOCKED_ITEMS);
        section.sections("blockedAddresses", "address").forEach(this::readBlockedAddress);
        new ExclusionReader(tenant).read(section.section("exclusions"));
        section.sections("localSites", "url").forEach(this::readLocalSite);
        section.sections("packageComments", "package").forEach(this::readPackageComment);
        section.sections("peripherals", "model").forEach(this::readPeripheral);
        section.sections("detectedExploits", "description").forEach(this::readExploit);
        section.sections("exploitMitigation", "path").forEach(this::readApplication);
    }

    private void readBlockedAddress(YamlSection item) {
        String address = item.text("address");
        if (!AddressRange.isValid(address)) {
            item.addError("address", "must be an address, a CIDR block or a range, not " + address);
        }
        ObjectNode tree =
                Json.object("id", tenant.id(item, CollectionNames.BLOCKED_ADDRESSES, address), "item", address);
        tree.put("createdAt", tenant.estate().time(item, "at", "-P2D"));
        if (item.has("until")) {
            tree.put("blockedUntil", tenant.estate().time(item, "until", "P1D"));
        }
        tenant.putOnce(item, CollectionNames.BLOCKED_ADDRESSES, tree);
        item.rejectUnknown();
    }

    private void readLocalSite(YamlSection item) {
        String url = item.text("url");
        ObjectNode tree = Json.object("id", tenant.id(item, CollectionNames.LOCAL_SITES, url), "url", url);
        if (!WebAddress.isUrl(url)) {
            item.addError("url", "must be a URL, a domain, an address or a range, not " + url);
        }
        if (item.has("categoryId")) {
            tree.put("categoryId", item.integer("categoryId", 0));
            if (!WebCategories.has(tree.path("categoryId").asInt())) {
                item.addError("categoryId", "is no web control category");
            }
        }
        if (item.has("tags")) {
            tree.set("tags", Json.array(item.texts("tags")));
        }
        if (tree.size() == 2) {
            item.addError("must have a categoryId or tags");
        }
        item.optional("comment").ifPresent(comment -> tree.put("comment", comment));
        tenant.putOnce(item, CollectionNames.LOCAL_SITES, tree);
        item.rejectUnknown();
    }

    private void readPackageComment(YamlSection item) {
        String name = item.text("package");
        String comment = item.text("comment");
        SoftwarePackages.idOf(name)
                .ifPresentOrElse(
                        packageId -> tenant.records(SoftwarePackages.COMMENTS)
                                .put(packageId, Json.object("id", packageId, "comment", comment)),
                        () -> item.addError("package", "there is no static package " + name));
        item.rejectUnknown();
    }

    private void readPeripheral(YamlSection item) {
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
                .resolve(item, "on")
                .ifPresentOrElse(
                        endpoint -> device.lastUsedOn(Endpoint.of(endpoint), action), () -> require(item, "on"));
        device.seen(last.minus(Duration.ofDays(20)), last)
                .enter(
                        tenant.records(CollectionNames.PERIPHERALS),
                        tenant.id(item, CollectionNames.PERIPHERALS, model));
        item.rejectUnknown();
    }

    private void readExploit(YamlSection item) {
        String description = item.text("description");
        String id = tenant.id(item, CollectionNames.DETECTED_EXPLOITS, description);
        String thumbprint = item.text("thumbprint", (id + tenant.deriveId("thumbprints", id)).replace("-", ""));
        Instant at = item.time("at", "-PT40H", tenant.estate().now());
        tenant.endpoints()
                .resolve(item, "on")
                .ifPresentOrElse(
                        endpoint -> DetectedExploits.add(
                                tenant.records(CollectionNames.DETECTED_EXPLOITS),
                                id,
                                thumbprint,
                                description,
                                Endpoint.of(endpoint),
                                at),
                        () -> require(item, "on"));
        item.rejectUnknown();
    }

    /** Items of the file are listed before the vendor's items (see VendorRecords), later items after them. */
    private void readApplication(YamlSection item) {
        String path = item.text("path");
        Records all = tenant.records(CollectionNames.EXPLOIT_MITIGATION_APPLICATIONS);
        String id = tenant.id(item, CollectionNames.EXPLOIT_MITIGATION_APPLICATIONS, path);
        String order = String.format("%012d-%03d", 0, all.stream().count());
        all.put(Document.atPosition(id, order, CustomApplication.tree(id, path)));
        item.rejectUnknown();
    }

    private static void require(YamlSection item, String key) {
        if (!item.has(key)) {
            item.addError("must have " + key);
        }
    }
}
