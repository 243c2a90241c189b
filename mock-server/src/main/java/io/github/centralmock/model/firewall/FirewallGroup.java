package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Firewalls that share one configuration, possibly below another group: a document of {@link CollectionNames#FIREWALL_GROUPS}. */
public record FirewallGroup(Document document) {
    /** The ids of the groups that a group is in, the nearest last; a search by parent reads them. */
    public static final String ANCESTORS = "_ancestors";

    /** The time for importing the configuration of a firewall. */
    public static final Duration IMPORT = Duration.ofMinutes(2);

    static final String IMPORT_STARTED = "_importStartedAt";

    /** A group that is being made or changed. */
    public static FirewallGroup of(ObjectNode tree) {
        return new FirewallGroup(Document.of(tree.path("id").asText(), tree));
    }

    public String id() {
        return document.id();
    }

    public String name() {
        return tree().path("name").asText();
    }

    /** The id of the group directly above; empty at the top. */
    public String parentId() {
        return tree().at("/parentGroup/id").asText("");
    }

    /** The ids of {@link #ANCESTORS}. */
    Stream<String> ancestors() {
        return tree().path(ANCESTORS).valueStream().map(JsonNode::asText);
    }

    boolean isBelow(String groupId) {
        return ancestors().anyMatch(groupId::equals);
    }

    /** Whether only the partner or the organization may change it. */
    public boolean isLocked() {
        return tree().path("lockedByManagingAccount").asBoolean();
    }

    /** The group at that time, with the progress of its import. */
    public FirewallGroup asOf(Instant now) {
        JsonNode started = tree().path(IMPORT_STARTED);
        if (started.isMissingNode()) {
            return this;
        }
        long done = Duration.between(Instant.parse(started.asText()), now).toMillis();
        int percent = (int) Math.max(0, Math.min(100, done * 100 / IMPORT.toMillis()));
        ObjectNode copy = document.edit();
        JsonNode source = copy.at("/configImport/sourceFirewall");
        copy.set("configImport", configImport(source, percent, percent == 100 ? "success" : "initializing"));
        return new FirewallGroup(document.with(copy));
    }

    /** The form of a new group in the answer: without updates, and without errors of the import. */
    public Document createdView() {
        ObjectNode copy = document.edit();
        copy.remove(List.of("updatedBy", "updatedAt"));
        if (copy.path("configImport").isObject()) {
            ((ObjectNode) copy.get("configImport")).remove("errors");
        }
        return document.with(copy);
    }

    static ObjectNode configImport(JsonNode source, int percent, String status) {
        ObjectNode tree = Json.object();
        tree.set("sourceFirewall", source);
        tree.put("percentComplete", percent).put("status", status).putArray("errors");
        return tree;
    }

    public JsonNode tree() {
        return document.tree();
    }
}
