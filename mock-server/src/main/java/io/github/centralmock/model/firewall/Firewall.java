package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Actor;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;

/**
 * A Sophos Firewall that registered with a tenant. Estates make them here; {@link #shown} is how one looks at a moment.
 */
public final class Firewall {
    private final ObjectNode tree = Json.object();
    private boolean approved = true;

    private Firewall(String id, String tenantId, String name) {
        tree.put("id", id).putNull("cluster").putObject("tenant").put("id", tenantId);
        tree.put("serialNumber", "").putNull("group").put("hostname", name).put("name", name);
        tree.putArray("externalIpv4Addresses");
        tree.put("firmwareVersion", "").put("model", "");
        tree.putObject("status").put("connected", true).put("suspended", false);
        tree.putArray("capabilities").add("sdwanGroup");
        tree.putNull("geoLocation");
    }

    /** An approved, connected firewall in no group. @param name its label, at first also its host name */
    public static Firewall of(String id, String tenantId, String name) {
        return new Firewall(id, tenantId, name);
    }

    /** @param platform e.g. {@code XGS2100} or {@code SFVUNL}; @param release e.g. {@code 20.0.2.378} */
    public Firewall device(String serialNumber, String platform, String release) {
        Firmware firmware = new Firmware(platform, release);
        tree.put("serialNumber", serialNumber);
        tree.put("firmwareVersion", firmware.version()).put("model", firmware.model());
        return this;
    }

    public Firewall hostname(String hostname) {
        tree.put("hostname", hostname);
        return this;
    }

    public Firewall externalAddresses(List<String> ipv4) {
        tree.set("externalIpv4Addresses", Json.array(ipv4));
        return this;
    }

    /** @param latitude decimal degrees; @param longitude decimal degrees */
    public Firewall at(String latitude, String longitude) {
        tree.set("geoLocation", Json.object("latitude", latitude, "longitude", longitude));
        return this;
    }

    /** Registered, but nobody has said yet that Central may manage it. */
    public Firewall waitingForApproval() {
        approved = false;
        return this;
    }

    public Firewall disconnected() {
        ((ObjectNode) tree.get("status")).put("connected", false);
        return this;
    }

    public Firewall suspended() {
        ((ObjectNode) tree.get("status")).put("suspended", true);
        return this;
    }

    /** @param mode {@code activePassive} or {@code activeActive}; @param role {@code primary} or {@code auxiliary} */
    public Firewall cluster(String clusterId, String mode, String role, String peerId, String peerSerialNumber) {
        tree.putObject("cluster")
                .put("id", clusterId)
                .put("mode", mode)
                .put("status", role)
                .set("peers", Json.object("id", peerId, "serialNumber", peerSerialNumber));
        return this;
    }

    public Firewall capabilities(List<String> names) {
        ArrayNode all = Json.array(names);
        tree.set("capabilities", all);
        return this;
    }

    /** Enters it among the tenant's firewalls; one that waits for approval says so in the log. @param by as {@link Actor} makes it */
    public Document register(Records firewalls, FirewallLog log, ObjectNode by, Instant at) {
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

    /** How it looks to whoever calls now: upgrades that have run, approvals that have expired, status in the asked form. */
    public static Document shown(Call call, Document firewall) {
        Document settled = settled(firewall, call.now());
        return call.disputed().collectionFirewallStatus() ? inCollectionForm(settled) : settled;
    }

    /** The firewall with everything done that was to happen by now; what is written back must start from this. */
    public static Document settled(Document firewall, Instant now) {
        Document upgraded = FirmwareUpgrade.settled(firewall, now);
        return FirewallApproval.settled(upgraded, now);
    }

    private static Document inCollectionForm(Document firewall) {
        ObjectNode copy = firewall.edit();
        ObjectNode status = (ObjectNode) copy.get("status");
        ObjectNode other = Json.object();
        other.set("managing", status.get("managingStatus"));
        other.set("reporting", status.get("reportingStatus"));
        other.set("connected", status.get("connected"));
        other.set("suspended", status.get("suspended"));
        copy.set("status", other);
        return firewall.with(copy);
    }
}
