package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import java.time.Instant;

/** A Sophos Firewall that is registered with a tenant: a document of {@link CollectionNames#FIREWALLS}. */
public record Firewall(Document document) {
    /** A firewall that is being made or changed. */
    public static Firewall of(ObjectNode tree) {
        return new Firewall(Document.of(tree.path("id").asText(), tree));
    }

    public String id() {
        return document.id();
    }

    public String hostname() {
        return tree().path("hostname").asText();
    }

    public boolean isConnected() {
        return tree().at("/status/connected").asBoolean();
    }

    public boolean isSuspended() {
        return tree().at("/status/suspended").asBoolean();
    }

    /** The id of its group; empty if it is in none. */
    public String groupId() {
        return tree().at("/group/id").asText("");
    }

    /** The id of the other firewall of its cluster; empty if it is in none. */
    public String clusterPeerId() {
        return tree().at("/cluster/peers/id").asText();
    }

    /** Whether Central may manage it: a constant of {@link FirewallApproval}. */
    public String approval() {
        return tree().at("/status/managingStatus").asText();
    }

    public Firmware firmware() {
        return Firmware.of(tree());
    }

    /** The firewall with all changes that are due at that time; a change of the firewall must start from this. */
    public Firewall asOf(Instant now) {
        return new Firewall(FirewallApproval.asOf(FirmwareUpgrade.asOf(document, now), now));
    }

    public JsonNode tree() {
        return document.tree();
    }
}
