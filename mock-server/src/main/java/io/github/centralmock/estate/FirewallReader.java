package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.model.CollectionNames;
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

    private final TenantContext tenant;
    private final Instant now;

    FirewallReader(TenantContext tenant) {
        this.tenant = tenant;
        this.now = tenant.estate().now();
    }

    void readGroups(YamlSection section) {
        for (YamlSection item : section.sections("firewallGroups", "name")) {
            String name = item.text("name");
            String id = tenant.id(item, CollectionNames.FIREWALL_GROUPS, name);
            FirewallGroupBuilder group = new FirewallGroupBuilder(id, tenant.id(), name);
            tenant.firewallGroups().resolve(item, "parent").ifPresent(parent -> group.below(FirewallGroup.of(parent)));
            if (item.flag("locked", false)) {
                group.locked();
            }
            FirewallGroup made =
                    group.enter(tenant.records(CollectionNames.FIREWALL_GROUPS), tenant.actor(), created(item));
            tenant.firewallGroups().add(item, "name", name, made.document().edit());
            item.rejectUnknown();
        }
    }

    void read(YamlSection section) {
        for (YamlSection item : section.sections("firewalls", "name")) {
            enter(item);
            item.rejectUnknown();
        }
    }

    private void enter(YamlSection item) {
        String name = item.text("name");
        String id = tenant.id(item, CollectionNames.FIREWALLS, name);
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
                firewall.register(tenant.records(CollectionNames.FIREWALLS), log(name), tenant.actor(), created(item));
        tenant.firewalls().add(item, "name", name, registered.edit());
        tenant.firewallGroups().resolve(item, "group").ifPresent(group -> assign(id, group));
    }

    private static void readState(YamlSection item, FirewallBuilder firewall) {
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
            YamlSection location = item.section("location");
            firewall.at(location.text("latitude"), location.text("longitude"));
            location.rejectUnknown();
        }
    }

    /** The peer may follow later in the file, so its id is derived or given here. */
    private void readCluster(YamlSection item, String name, FirewallBuilder firewall) {
        if (item.has("cluster")) {
            YamlSection cluster = item.section("cluster");
            String peer = cluster.text("peer");
            firewall.cluster(
                    tenant.deriveId("clusters", name.compareTo(peer) < 0 ? name + "+" + peer : peer + "+" + name),
                    cluster.oneOf("mode", "activePassive", CLUSTER_MODES),
                    cluster.oneOf("role", "primary", CLUSTER_ROLES),
                    cluster.text("peerId", tenant.deriveId(CollectionNames.FIREWALLS, peer)),
                    serialNumber(peer));
            cluster.rejectUnknown();
        }
    }

    private void assign(String firewallId, ObjectNode group) {
        new FirewallGrouping(
                        tenant.records(CollectionNames.FIREWALLS),
                        tenant.records(CollectionNames.FIREWALL_GROUPS),
                        now.minus(Duration.ofDays(20)))
                .assign(group.path("id").asText(), List.of(firewallId));
    }

    private FirewallLog log(String name) {
        int[] number = {0};
        return new FirewallLog(
                tenant.estate().state(), tenant.id(), () -> tenant.deriveId("firewall-log", name + "/" + number[0]++));
    }

    private Instant created(YamlSection item) {
        return item.time("registered", "-P20D", now);
    }

    private String serialNumber(String name) {
        return "X"
                + tenant.deriveId("serial-numbers", name)
                        .replace("-", "")
                        .substring(0, 14)
                        .toUpperCase(java.util.Locale.ROOT);
    }

    private String address(String name) {
        return "198.51.100." + (1 + FakeData.number(tenant.estate().seed(), tenant.id() + name, 254));
    }
}
