package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.model.firewall.Firmware;
import java.util.LinkedHashMap;
import java.util.Map;

/** The firmware releases that can be had, oldest first; read when first asked for. */
final class FirmwareCatalog {
    private static final JsonNode RELEASES = VendorData.read("firmware-releases");

    private FirmwareCatalog() {}

    /** The newer releases by version text, with their description; oldest first. */
    static Map<String, ObjectNode> newerThan(Firmware running) {
        Map<String, ObjectNode> newer = new LinkedHashMap<>();
        for (JsonNode release : RELEASES) {
            String number = release.path("release").asText();
            if (Firmware.BY_AGE.compare(number, running.release()) > 0) {
                String version = running.upgradedTo(number).version();
                newer.put(version, described(version, release));
            }
        }
        return newer;
    }

    private static ObjectNode described(String version, JsonNode release) {
        ObjectNode tree = Json.object("version", version);
        tree.set("size", release.get("size"));
        tree.set("news", release.get("news"));
        tree.set("bugs", release.get("bugs"));
        return tree;
    }
}
