package io.github.centralmock.api.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Filter;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.engine.Resource;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.model.Actor;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.firewall.Firewall;
import io.github.centralmock.model.firewall.FirewallApproval;
import io.github.centralmock.model.firewall.FirewallGrouping;
import io.github.centralmock.model.firewall.FirewallLog;
import io.github.centralmock.model.firewall.FirmwareUpgrade;
import io.github.centralmock.store.Document;
import java.util.List;
import java.util.function.Predicate;

/** Firewalls: listed, labelled, approved and deleted. They register by themselves; no operation creates one. */
public final class FirewallsApi implements ApiRoutes {
    private static final String UNGROUPED = "ungrouped";

    private final Resource firewalls = Resource.in(CollectionNames.FIREWALLS)
            .idIn("firewallId")
            .uniqueBy("name")
            .changing(this::relabel)
            .deleting(this::deregister)
            .shownBy(FirewallsApi::shown);

    @Override
    public void addTo(Routes at) {
        at.get(
                "/firewall/v1/firewalls",
                firewalls
                        .list()
                        .where(Filter.by("groupId", FirewallsApi::inGroup))
                        .searching("name", "name", "hostname", "serialNumber"));
        at.patch("/firewall/v1/firewalls/{firewallId}", firewalls.update());
        at.delete("/firewall/v1/firewalls/{firewallId}", firewalls.delete());
        at.post("/firewall/v1/firewalls/{firewallId}/action", this::approveManagement);
    }

    /** The firewall at the time of the call, with its status in the configured form. */
    private static Document shown(Call call, Document stored) {
        Document firewall = new Firewall(stored).asOf(call.now()).document();
        return call.compatibility().collectionFirewallStatus() ? inCollectionForm(firewall) : firewall;
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

    private static Predicate<JsonNode> inGroup(List<String> asked, Call call) {
        String wanted = asked.get(0);
        return firewall -> {
            String group = firewall.at("/group/id").asText("");
            return wanted.equalsIgnoreCase(UNGROUPED) ? group.isEmpty() : group.equalsIgnoreCase(wanted);
        };
    }

    private void relabel(Call call, ObjectNode firewall, ObjectNode patch) {
        JsonNode place = patch.get("geoLocation");
        if (place != null && firewall.path("geoLocation").isObject()) {
            patch.set("geoLocation", ((ObjectNode) firewall.get("geoLocation").deepCopy()).setAll((ObjectNode) place));
        }
        firewall.setAll(patch);
        firewall.set("updatedBy", Actor.of(call));
        firewall.put("updatedAt", call.nowText());
    }

    /** Deletes all that belongs to the firewall too, and logs an event. */
    private void deregister(Call call, Document stored) {
        Firewall firewall = new Firewall(stored).asOf(call.now());
        FirewallLog log = FirewallLog.of(call);
        ObjectNode going = firewall.document().edit();
        FirewallApproval.withdraw(going, log, call.now());
        FirmwareUpgrade.cancel(going, log, call.now());
        log.closeAllAlerts(firewall.id(), call.now());
        log.event(going, "Event::Other::DeregisteredFromSophosCentral", "low", "Firewall deregistered", call.now());
        Records all = call.records(CollectionNames.FIREWALLS);
        new FirewallGrouping(all, call.records(CollectionNames.FIREWALL_GROUPS), call.now()).leave(firewall);
        ThreatFeed.remove(call, firewall.id());
        partners(all, firewall.id()).forEach(partner -> all.change(partner.id(), copy -> copy.putNull("cluster")));
    }

    private static List<Firewall> partners(Records firewalls, String id) {
        return firewalls.stream()
                .map(Firewall::new)
                .filter(other -> other.clusterPeerId().equals(id))
                .toList();
    }

    /** A second approval changes nothing; one after the request has expired fails. */
    private Response approveManagement(Call call) {
        Records all = call.records(CollectionNames.FIREWALLS);
        Firewall firewall = new Firewall(all.get(call.path("firewallId"))).asOf(call.now());
        String approval = firewall.approval();
        if (approval.equals(FirewallApproval.PENDING)) {
            ObjectNode copy = firewall.document().edit();
            FirewallApproval.approve(copy, FirewallLog.of(call), call.now());
            all.put(firewall.document().with(copy));
        }
        boolean failed = approval.equals(FirewallApproval.REFUSED);
        return Response.created(Json.object(
                "status",
                failed ? "failed" : "succeeded",
                "action",
                call.body().path("action").asText()));
    }
}
