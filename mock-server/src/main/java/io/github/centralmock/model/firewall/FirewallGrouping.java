package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Excerpt;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which firewall of a tenant is in which group: at most one, and both sides always say the same. */
public final class FirewallGrouping {
    /** How long a connected firewall takes to have its group's configuration. */
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
        Document group = groups.get(groupId);
        for (String id : firewallIds) {
            Document firewall = firewalls.get(id);
            String old = groupOf(firewall);
            if (!old.equals(group.id())) {
                ObjectNode reference = Json.object("id", group.id());
                reference.set("name", group.tree().get("name"));
                place(firewall, reference);
                recount(old);
            }
        }
        recount(group.id());
    }

    /** Takes the firewalls out of the group; those elsewhere stay there. @throws ApiError 404 for unknown ones */
    public void unassign(String groupId, Collection<String> firewallIds) {
        for (String id : firewallIds) {
            Document firewall = firewalls.get(id);
            if (groupOf(firewall).equals(groupId)) {
                place(firewall, null);
            }
        }
        recount(groupId);
    }

    /** Gives the group's new name to its firewalls. */
    public void renamed(Document group) {
        members(group.id())
                .forEach(firewall -> firewalls.change(
                        firewall.id(),
                        copy -> ((ObjectNode) copy.get("group"))
                                .set("name", group.tree().get("name"))));
    }

    /** Removes the group: its firewalls are in none then, and the groups below it move up to where it was. */
    public void dissolve(Document group) {
        members(group.id()).forEach(firewall -> place(firewall, null));
        groups.stream().toList().forEach(other -> moveUp(other, group));
        groups.remove(group.id());
    }

    /** Takes a firewall that is going out of its group. */
    public void leave(Document firewall) {
        String old = groupOf(firewall);
        place(firewall, null);
        recount(old);
    }

    /** Whether the firewall has its group's configuration, and since when it has or waits. */
    public static ObjectNode syncStatus(JsonNode firewall, Instant now) {
        Instant assigned = Instant.parse(firewall.path(ASSIGNED_AT).asText());
        Instant synced = assigned.plus(SYNC);
        boolean reachable = firewall.at("/status/connected").asBoolean()
                && !firewall.at("/status/suspended").asBoolean();
        boolean done = reachable && !now.isBefore(synced);
        ObjectNode status = Json.object();
        status.putObject("firewall").put("id", firewall.path("id").asText());
        return status.put("status", done ? "inSync" : reachable ? "pending" : "notInSync")
                .put("lastUpdatedAt", Times.text(done ? synced : assigned));
    }

    /** The id of the firewall's group; empty when it is in none. */
    public static String groupOf(Document firewall) {
        return firewall.tree().at("/group/id").asText("");
    }

    private List<Document> members(String groupId) {
        return firewalls.stream()
                .filter(firewall -> groupOf(firewall).equals(groupId))
                .toList();
    }

    private void place(Document firewall, ObjectNode group) {
        firewalls.change(firewall.id(), copy -> {
            copy.set("group", group);
            copy.put(ASSIGNED_AT, Times.text(now));
        });
    }

    private void recount(String groupId) {
        if (groups.has(groupId)) {
            List<Document> members = members(groupId);
            ObjectNode shown =
                    Excerpt.of(members.size(), members.stream().map(firewall -> Json.object("id", firewall.id())));
            groups.change(groupId, copy -> copy.set("firewalls", shown));
        }
    }

    private void moveUp(Document below, Document gone) {
        ArrayNode ancestors = Json.array();
        below.tree().path(FirewallGroup.ANCESTORS).forEach(id -> {
            if (!id.asText().equals(gone.id())) {
                ancestors.add(id);
            }
        });
        boolean direct = below.tree().at("/parentGroup/id").asText().equals(gone.id());
        if (ancestors.size() < below.tree().path(FirewallGroup.ANCESTORS).size()) {
            groups.change(below.id(), copy -> {
                copy.set(FirewallGroup.ANCESTORS, ancestors);
                if (direct) {
                    copy.set("parentGroup", gone.tree().get("parentGroup"));
                }
            });
        }
    }
}
