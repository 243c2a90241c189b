package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.EmbeddedList;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.stream.Stream;

/** Builds a group of firewalls. By default it is empty and at the top level. */
public final class FirewallGroupBuilder {
    private final ObjectNode tree = Json.object();

    public FirewallGroupBuilder(String id, String tenantId, String name) {
        tree.put("id", id).put("name", name).putNull("parentGroup");
        tree.putObject("tenant").put("id", tenantId);
        tree.put("lockedByManagingAccount", false);
        tree.set("firewalls", EmbeddedList.of(0, Stream.empty()));
        // Present without an import too: clients read all members of a group.
        tree.putNull("configImport");
        tree.putArray(FirewallGroup.ANCESTORS);
    }

    public FirewallGroupBuilder below(FirewallGroup parent) {
        tree.putObject("parentGroup").put("id", parent.id());
        ArrayNode ancestors = tree.putArray(FirewallGroup.ANCESTORS);
        parent.ancestors().forEach(ancestors::add);
        ancestors.add(parent.id());
        return this;
    }

    /** Only the partner or the organization may change it. */
    public FirewallGroupBuilder locked() {
        tree.put("lockedByManagingAccount", true);
        return this;
    }

    /** The configuration of this firewall is imported, beginning at {@code at}. */
    public FirewallGroupBuilder importing(String firewallId, Instant at) {
        tree.set("configImport", FirewallGroup.configImport(Json.object("id", firewallId), 0, "initializing"));
        tree.put(FirewallGroup.IMPORT_STARTED, Times.text(at));
        return this;
    }

    /** Enters it among the tenant's groups. */
    public FirewallGroup enter(Records groups, ObjectNode by, Instant at) {
        tree.set("createdBy", by.deepCopy());
        tree.put("createdAt", Times.text(at));
        tree.set("updatedBy", by.deepCopy());
        tree.put("updatedAt", Times.text(at));
        return new FirewallGroup(groups.put(tree.get("id").textValue(), tree));
    }
}
