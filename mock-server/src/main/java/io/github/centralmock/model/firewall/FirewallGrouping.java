package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.EmbeddedList;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which firewall of a tenant is in which group, one at most. Keeps the data in both documents equal. */
public final class FirewallGrouping {
    /** The time until a connected firewall has its group's configuration. */
    public static final Duration SYNC = Duration.ofMinutes(2);

    private static final String ASSIGNED_AT = "_assignedAt";

    private final Records firewalls;
    private final Records groups;
    private final Instant now;

    public FirewallGrouping(Records firewalls, Records groups, Instant now) {
        this.firewalls = firewalls;
        this.groups = groups;
        this.now = now;
    }

    /** Moves the firewalls into the group, out of whichever they were in. @throws ApiError 404 for unknown ones */
    public void assign(String groupId, Collection<String> firewallIds) {
        FirewallGroup group = new FirewallGroup(groups.get(groupId));
        for (String id : firewallIds) {
            Firewall firewall = new Firewall(firewalls.get(id));
            String old = firewall.groupId();
            if (!old.equals(group.id())) {
                ObjectNode reference = Json.object("id", group.id());
                reference.put("name", group.name());
                place(firewall, reference);
                recount(old);
            }
        }
        recount(group.id());
    }

    /** Takes the firewalls out of the group; those elsewhere stay there. @throws ApiError 404 for unknown ones */
    public void unassign(String groupId, Collection<String> firewallIds) {
        for (String id : firewallIds) {
            Firewall firewall = new Firewall(firewalls.get(id));
            if (firewall.groupId().equals(groupId)) {
                place(firewall, null);
            }
        }
        recount(groupId);
    }

    /** Gives the group's new name to its firewalls. */
    public void renamed(FirewallGroup group) {
        members(group.id())
                .forEach(firewall -> firewalls.change(
                        firewall.id(), copy -> ((ObjectNode) copy.get("group")).put("name", group.name())));
    }

    /** Removes the group: its firewalls are in no group then, and the groups below it move up one level. */
    public void dissolve(FirewallGroup group) {
        members(group.id()).forEach(firewall -> place(firewall, null));
        groups.stream().map(FirewallGroup::new).toList().forEach(other -> moveUp(other, group));
        groups.remove(group.id());
    }

    /** Takes a firewall that is being deleted out of its group. */
    public void leave(Firewall firewall) {
        String old = firewall.groupId();
        place(firewall, null);
        recount(old);
    }

    /** Whether the firewall has its group's configuration, and since when it has it or waits for it. */
    public static ObjectNode syncStatus(Firewall firewall, Instant now) {
        Instant assigned = Instant.parse(firewall.tree().path(ASSIGNED_AT).asText());
        Instant synced = assigned.plus(SYNC);
        boolean reachable = firewall.isConnected() && !firewall.isSuspended();
        boolean done = reachable && !now.isBefore(synced);
        ObjectNode status = Json.object();
        status.putObject("firewall").put("id", firewall.id());
        return status.put("status", done ? "inSync" : reachable ? "pending" : "notInSync")
                .put("lastUpdatedAt", Times.text(done ? synced : assigned));
    }

    private List<Firewall> members(String groupId) {
        return firewalls.stream()
                .map(Firewall::new)
                .filter(firewall -> firewall.groupId().equals(groupId))
                .toList();
    }

    private void place(Firewall firewall, ObjectNode group) {
        firewalls.change(firewall.id(), copy -> {
            copy.set("group", group);
            copy.put(ASSIGNED_AT, Times.text(now));
        });
    }

    private void recount(String groupId) {
        if (groups.has(groupId)) {
            List<Firewall> members = members(groupId);
            ObjectNode shown =
                    EmbeddedList.of(members.size(), members.stream().map(firewall -> Json.object("id", firewall.id())));
            groups.change(groupId, copy -> copy.set("firewalls", shown));
        }
    }

    private void moveUp(FirewallGroup below, FirewallGroup gone) {
        if (below.isBelow(gone.id())) {
            ArrayNode ancestors = Json.array();
            below.ancestors().filter(id -> !id.equals(gone.id())).forEach(ancestors::add);
            groups.change(below.id(), copy -> {
                copy.set(FirewallGroup.ANCESTORS, ancestors);
                if (below.parentId().equals(gone.id())) {
                    copy.set("parentGroup", gone.tree().get("parentGroup"));
                }
            });
        }
    }
}
