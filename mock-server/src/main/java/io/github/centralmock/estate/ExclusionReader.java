package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.settings.ScanModes;
import io.github.centralmock.openapi.WebAddress;
import java.util.List;

/** Reads the exclusions of scanning, isolation and intrusion prevention. */
final class ExclusionReader {
    private static final List<String> SCANNING = List.of(
            "path",
            "posixPath",
            "virtualPath",
            "process",
            "web",
            "pua",
            "exploitMitigation",
            "detectedExploit",
            "amsi",
            "behavioral",
            "journalHashingPath",
            "journalHashingProcess");
    private static final List<String> MODES = List.of("onDemandAndOnAccess", "onDemand", "onAccess");
    private static final List<String> DIRECTIONS = List.of("inbound", "outbound", "both");
    private static final int LAST_PORT = 65_535;
    private static final int ISOLATION_DIGITS = 40;
    private static final int INTRUSION_PREVENTION_DIGITS = 64;

    private final TenantContext tenant;

    ExclusionReader(TenantContext tenant) {
        this.tenant = tenant;
    }

    void read(YamlSection section) {
        section.sections("scanning", "value").forEach(this::readScanning);
        for (YamlSection item : section.sections("isolation", "comment")) {
            readTraffic(item, CollectionNames.ISOLATION_EXCLUSIONS, "isolation", ISOLATION_DIGITS);
        }
        for (YamlSection item : section.sections("intrusionPrevention", "comment")) {
            readTraffic(
                    item,
                    CollectionNames.INTRUSION_PREVENTION_EXCLUSIONS,
                    "intrusionPrevention",
                    INTRUSION_PREVENTION_DIGITS);
        }
        section.rejectUnknown();
    }

    private void readScanning(YamlSection item) {
        String type = item.oneOf("type", "path", SCANNING);
        String value = item.text("value");
        String id = tenant.id(item, CollectionNames.SCANNING_EXCLUSIONS, type + "/" + value);
        ObjectNode tree = Json.object("id", id, "type", type, "value", value);
        ScanModes.byDefault(type).ifPresent(mode -> tree.put("scanMode", item.oneOf("scanMode", mode, MODES)));
        item.optional("comment").ifPresent(comment -> tree.put("comment", comment));
        tree.put("lockedByManagingAccount", item.flag("locked", false));
        tenant.putOnce(item, CollectionNames.SCANNING_EXCLUSIONS, tree);
        item.rejectUnknown();
    }

    private void readTraffic(YamlSection item, String collection, String type, int digits) {
        String comment = item.text("comment", "");
        ObjectNode tree =
                Json.object("id", hex(collection, comment.isEmpty() ? item.path() : comment, digits), "type", type);
        tree.put("direction", item.oneOf("direction", "both", DIRECTIONS));
        ports(item, "localPorts", tree);
        ports(item, "remotePorts", tree);
        remoteAddresses(item, tree);
        tenant.putOnce(item, collection, tree.put("comment", comment));
        item.rejectUnknown();
    }

    private static void remoteAddresses(YamlSection item, ObjectNode tree) {
        if (item.has("remoteAddresses")) {
            List<String> addresses = item.texts("remoteAddresses");
            addresses.stream()
                    .filter(address -> !WebAddress.isRemote(address))
                    .forEach(wrong -> item.addError("remoteAddresses", "must be addresses or domains, not " + wrong));
            tree.set("remoteAddresses", Json.array(addresses));
        }
    }

    private static void ports(YamlSection item, String key, ObjectNode tree) {
        if (item.has(key)) {
            ArrayNode ports = tree.putArray(key);
            for (String port : item.texts(key)) {
                if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
                    item.addError(key, "must be port numbers from 0 to " + LAST_PORT + ", not " + port);
                    return;
                }
                ports.add(Integer.parseInt(port));
            }
        }
    }

    /** The vendor's ids of such exclusions are hexadecimal digits, not UUIDs. */
    private String hex(String collection, String place, int digits) {
        String text = tenant.deriveId(collection, place) + tenant.deriveId(collection, place + "/more");
        return text.replace("-", "").substring(0, digits);
    }
}
