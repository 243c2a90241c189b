package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Excerpt;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Firewalls that share one configuration, possibly below another group. Estates and the API make them here. */
public final class FirewallGroup {
    /** The groups that a group lies in, nearest last: what a search for a parent walks through. */
    public static final String ANCESTORS = "_ancestors";

    /** How long copying the configuration of a firewall takes. */
    public static final Duration IMPORT = Duration.ofMinutes(2);

    private static final String IMPORT_STARTED = "_importStartedAt";

    private final ObjectNode tree = Json.object();

    private FirewallGroup(String id, String tenantId, String name) {
        tree.put("id", id).put("name", name).putNull("parentGroup");
        tree.putObject("tenant").put("id", tenantId);
        tree.put("lockedByManagingAccount", false);
        tree.set("firewalls", Excerpt.of(0, Stream.empty()));
        // Present without an import too: clients build their group from all members.
        tree.putNull("configImport");
        tree.putArray(ANCESTORS);
    }

    /** An empty group at the top. */
    public static FirewallGroup of(String id, String tenantId, String name) {
        return new FirewallGroup(id, tenantId, name);
    }

    public FirewallGroup below(JsonNode parent) {
        tree.putObject("parentGroup").put("id", parent.path("id").asText());
        ArrayNode ancestors = parent.path(ANCESTORS).deepCopy();
        tree.set(ANCESTORS, ancestors.add(parent.path("id").asText()));
        return this;
    }

    /** Only the partner or the enterprise may change it. */
    public FirewallGroup locked() {
        tree.put("lockedByManagingAccount", true);
        return this;
    }

    /** Its configuration is copied from this firewall, beginning at {@code at}. */
    public FirewallGroup importing(String firewallId, Instant at) {
        tree.set("configImport", configImport(Json.object("id", firewallId), 0, "initializing"));
        tree.put(IMPORT_STARTED, Times.text(at));
        return this;
    }

    /** Enters it, without firewalls, among the tenant's groups. */
    public Document make(Records groups, ObjectNode by, Instant at) {
        tree.set("createdBy", by.deepCopy());
        tree.put("createdAt", Times.text(at));
        tree.set("updatedBy", by.deepCopy());
        tree.put("updatedAt", Times.text(at));
        return groups.put(tree.get("id").textValue(), tree);
    }

    /** How the group looks now: an import goes on while nobody calls. */
    public static Document shown(Document group, Instant now) {
        JsonNode started = group.tree().path(IMPORT_STARTED);
        if (started.isMissingNode()) {
            return group;
        }
        long done = Duration.between(Instant.parse(started.asText()), now).toMillis();
        int percent = (int) Math.max(0, Math.min(100, done * 100 / IMPORT.toMillis()));
        ObjectNode copy = group.edit();
        JsonNode source = copy.at("/configImport/sourceFirewall");
        copy.set("configImport", configImport(source, percent, percent == 100 ? "success" : "initializing"));
        return group.with(copy);
    }

    /** How a new group is answered: nothing is told yet of updates, nor of errors of an import that just begins. */
    public static Document created(Document group) {
        ObjectNode copy = group.edit();
        copy.remove(List.of("updatedBy", "updatedAt"));
        if (copy.path("configImport").isObject()) {
            ((ObjectNode) copy.get("configImport")).remove("errors");
        }
        return group.with(copy);
    }

    private static ObjectNode configImport(JsonNode source, int percent, String status) {
        ObjectNode tree = Json.object();
        tree.set("sourceFirewall", source);
        tree.put("percentComplete", percent).put("status", status).putArray("errors");
        return tree;
    }
}
