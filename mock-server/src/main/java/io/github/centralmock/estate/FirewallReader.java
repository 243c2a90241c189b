package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.firewall.FirewallGroup;
import io.github.centralmock.model.firewall.FirewallGroupBuilder;
import io.github.centralmock.model.firewall.FirewallGrouping;
import io.github.centralmock.model.firewall.FirewallLog;
import io.github.centralmock.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads a tenant's firewalls and their groups. */
final class FirewallReader {
    private static final List<String> APPROVAL = List.of("approved", "pending");
    private static final List<String> CLUSTER_MODES = List.of("activePassive", "activeActive");
    private static final List<String> CLUSTER_ROLES = List.of("primary", "auxiliary");

    private final TenantDraft tenant;
    private final Instant now;

    FirewallReader(TenantDraft tenant) {
        this.tenant = tenant;
        this.now = tenant.estate().now();
    }

    void readGroups(Item section) {
        for (Item item : section.items("firewallGroups", "name")) {
            String name = item.text("name");
            String id = tenant.id(item, Collections.FIREWALL_GROUPS, name);
            FirewallGroupBuilder group = new FirewallGroupBuilder(id, tenant.id(), name);
            tenant.firewallGroups()
                    .referredBy(item, "parent")
                    .ifPresent(parent -> group.below(FirewallGroup.of(parent)));
            if (item.flag("locked", false)) {
                group.locked();
            }
            FirewallGroup made =
                    group.enter(tenant.records(Collections.FIREWALL_GROUPS), tenant.actor(), created(item));
            tenant.firewallGroups().add(item, "name", name, made.document().edit());
            item.noMore();
        }
    }

    void read(Item section) {
        for (Item item : section.items("firewalls", "name")) {
            enter(item);
            item.noMore();
        }
    }

    private void enter(Item item) {
        String name = item.text("name");
        String id = tenant.id(item, Collections.FIREWALLS, name);
        FirewallBuilder firewall = new FirewallBuilder(id, tenant.id(), name);
        firewall.device(
                item.text("serialNumber", serialNumber(name)),
                item.text("model", "XGS2100"),
                item.text("firmware", "21.0.0.169"));
        item.optional("hostname").ifPresent(firewall::hostname);
        firewall.externalAddresses(item.has("externalIp") ? item.addresses("externalIp") : List.of(address(name)));
        readState(item, firewall);
        readCluster(item, name, firewall);
        Document registered =
                firewall.register(tenant.records(Collections.FIREWALLS), log(name), tenant.actor(), created(item));
        tenant.firewalls().add(item, "name", name, registered.edit());
        tenant.firewallGroups().referredBy(item, "group").ifPresent(group -> assign(id, group));
    }

    private static void readState(Item item, FirewallBuilder firewall) {
        if (!item.flag("connected", true)) {
            firewall.disconnected();
        }
        if (item.flag("suspended", false)) {
            firewall.suspended();
        }
        if (item.oneOf("approval", "approved", APPROVAL).equals("pending")) {
            firewall.waitingForApproval();
        }
        if (item.has("location")) {
            Item location = item.item("location");
            firewall.at(location.text("latitude"), location.text("longitude"));
            location.noMore();
        }
    }

    /** The peer may stand further down, so that its id is derived, or given, here. */
    private void readCluster(Item item, String name, FirewallBuilder firewall) {
        if (item.has("cluster")) {
            Item cluster = item.item("cluster");
            String peer = cluster.text("peer");
            firewall.cluster(
                    tenant.derived("clusters", name.compareTo(peer) < 0 ? name + "+" + peer : peer + "+" + name),
                    cluster.oneOf("mode", "activePassive", CLUSTER_MODES),
                    cluster.oneOf("role", "primary", CLUSTER_ROLES),
                    cluster.text("peerId", tenant.derived(Collections.FIREWALLS, peer)),
                    serialNumber(peer));
            cluster.noMore();
        }
    }

    private void assign(String firewallId, ObjectNode group) {
        new FirewallGrouping(
                        tenant.records(Collections.FIREWALLS),
                        tenant.records(Collections.FIREWALL_GROUPS),
                        now.minus(Duration.ofDays(20)))
                .assign(group.path("id").asText(), List.of(firewallId));
    }

    private FirewallLog log(String name) {
        int[] number = {0};
        return new FirewallLog(
                tenant.estate().state(), tenant.id(), () -> tenant.derived("firewall-log", name + "/" + number[0]++));
    }

    private Instant created(Item item) {
        return item.time("registered", "-P20D", now);
    }

    private String serialNumber(String name) {
        return "X"
                + tenant.derived("serial-numbers", name)
                        .replace("-", "")
                        .substring(0, 14)
                        .toUpperCase(java.util.Locale.ROOT);
    }

    private String address(String name) {
        return "198.51.100." + (1 + Invented.number(tenant.estate().seed(), tenant.id() + name, 254));
    }
}
