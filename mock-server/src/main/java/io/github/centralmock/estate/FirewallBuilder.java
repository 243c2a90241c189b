package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.firewall.FirewallApproval;
import io.github.centralmock.model.firewall.FirewallLog;
import io.github.centralmock.model.firewall.Firmware;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;

/** Builds a firewall. By default it is approved, connected and in no group. */
final class FirewallBuilder {
    private final ObjectNode tree = Json.object();
    private boolean approved = true;

    /** @param name its label, at first also its hostname */
    FirewallBuilder(String id, String tenantId, String name) {
        tree.put("id", id).putNull("cluster").putObject("tenant").put("id", tenantId);
        tree.put("serialNumber", "").putNull("group").put("hostname", name).put("name", name);
        tree.putArray("externalIpv4Addresses");
        tree.put("firmwareVersion", "").put("model", "");
        tree.putObject("status").put("connected", true).put("suspended", false);
        tree.putArray("capabilities").add("sdwanGroup");
        tree.putNull("geoLocation");
    }

    /** @param platform e.g. {@code XGS2100} or {@code SFVUNL}; @param release e.g. {@code 20.0.2.378} */
    FirewallBuilder device(String serialNumber, String platform, String release) {
        Firmware firmware = new Firmware(platform, release);
        tree.put("serialNumber", serialNumber);
        tree.put("firmwareVersion", firmware.version()).put("model", firmware.model());
        return this;
    }

    FirewallBuilder hostname(String hostname) {
        tree.put("hostname", hostname);
        return this;
    }

    FirewallBuilder externalAddresses(List<String> ipv4) {
        tree.set("externalIpv4Addresses", Json.array(ipv4));
        return this;
    }

    /** @param latitude decimal degrees; @param longitude decimal degrees */
    FirewallBuilder at(String latitude, String longitude) {
        tree.set("geoLocation", Json.object("latitude", latitude, "longitude", longitude));
        return this;
    }

    /** Registered, but not yet approved for management by Central. */
    FirewallBuilder waitingForApproval() {
        approved = false;
        return this;
    }

    FirewallBuilder disconnected() {
        ((ObjectNode) tree.get("status")).put("connected", false);
        return this;
    }

    FirewallBuilder suspended() {
        ((ObjectNode) tree.get("status")).put("suspended", true);
        return this;
    }

    /** @param mode {@code activePassive} or {@code activeActive}; @param role {@code primary} or {@code auxiliary} */
    FirewallBuilder cluster(String clusterId, String mode, String role, String peerId, String peerSerialNumber) {
        tree.putObject("cluster")
                .put("id", clusterId)
                .put("mode", mode)
                .put("status", role)
                .set("peers", Json.object("id", peerId, "serialNumber", peerSerialNumber));
        return this;
    }

    FirewallBuilder capabilities(List<String> names) {
        ArrayNode all = Json.array(names);
        tree.set("capabilities", all);
        return this;
    }

    /** Enters it among the tenant's firewalls; a pending approval is logged. @param by as {@link Actor} makes it */
    Document register(Records firewalls, FirewallLog log, ObjectNode by, Instant at) {
        String time = Times.text(at);
        tree.put("stateChangedAt", time).put("createdAt", time).put("updatedAt", time);
        tree.set("createdBy", by.deepCopy());
        tree.set("updatedBy", by.deepCopy());
        if (approved) {
            FirewallApproval.grant(tree);
        } else {
            FirewallApproval.request(tree, log, at);
        }
        return firewalls.put(tree.get("id").textValue(), tree);
    }
}
