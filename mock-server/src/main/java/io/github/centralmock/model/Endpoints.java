package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The machines of one tenant at one moment. Whoever shows, changes or removes a machine does it here, so that what
 * becomes of it over time, and the group it is in, are the same on every route.
 */
public final class Endpoints {
    private final Transaction state;
    private final String tenantId;
    private final Instant now;
    private final Records machines;
    private final EndpointPlans plans;

    public Endpoints(Transaction state, String tenantId, Instant now) {
        this.state = state;
        this.tenantId = tenantId;
        this.now = now;
        this.machines = records(Collections.ENDPOINTS);
        this.plans = new EndpointPlans(records("endpoint-plans"), now);
    }

    /** The machines of the tenant that the call is about. */
    public static Endpoints of(Call call) {
        return call.once(Endpoints.class, one -> new Endpoints(one.transaction(), one.account(), one.now()));
    }

    /** The machine as it stands now. */
    public Optional<Document> find(String id) {
        return machines.find(id).filter(this::hasArrived).map(this::asOfNow);
    }

    /** The machine as it stands now. @throws ApiError 404 when there is none */
    public Document get(String id) {
        return find(id).orElseThrow(ApiError::notFound);
    }

    /** Whether a stored machine is there already; one that migrates registers a little later. */
    public boolean hasArrived(Document stored) {
        return plans.hasArrived(stored.id());
    }

    /** A stored machine with what has become of it by now. */
    public Document asOfNow(Document stored) {
        return plans.applied(stored).lookAt(now, Endpoint::lookAt);
    }

    /**
     * Enters a machine with everything that is known of it, in the place that its id gives it. A {@code group} it names
     * has it as a member from now on.
     */
    public Document enter(ObjectNode tree) {
        String id = tree.path("id").asText();
        String groupId = tree.path("group").path("id").asText();
        if (!groupId.isEmpty()) {
            members(groupId).put(Document.ordered(id, id, Json.object("id", id)));
        }
        return machines.put(Document.ordered(id, id, Endpoint.stored(tree)));
    }

    /** Enters a machine that nobody sees before {@code at}. */
    public Document enterLater(ObjectNode tree, Instant at) {
        plans.arrive(tree.path("id").asText(), at);
        return enter(tree);
    }

    /** Changes the machine as it stands now. @throws ApiError 404 when there is none */
    public Document change(String id, Consumer<ObjectNode> change) {
        Document current = get(id);
        ObjectNode copy = current.edit();
        change.accept(copy);
        plans.settle(current.id());
        return machines.put(current.with(copy));
    }

    /** Gives the machine these members from {@code at} on. */
    public void changeLater(String id, Instant at, ObjectNode members) {
        // What is due is stored now, or the plans of a machine with many orders would grow and grow.
        machines.find(id).filter(stored -> plans.applied(stored) != stored).ifPresent(due -> change(id, tree -> {}));
        plans.add(id, at, members);
    }

    /** When the machine's agent will have followed what is ordered now; empty for one that will not report any more. */
    public Optional<Instant> nextCheckIn(Document machine) {
        return isOnline(machine) ? Optional.of(now.plus(Endpoint.CHECK_IN)) : plans.comesOnline(machine.id());
    }

    /** Whether the machine's agent reports; to a record that was left behind it does not, whatever that shows. */
    public static boolean isOnline(Document machine) {
        return machine.tree().path("online").asBoolean()
                && !machine.tree().path(Endpoint.MOVED).asBoolean();
    }

    /**
     * Has the machine obey an order at its next check-in, with these members from then on.
     *
     * @return when that is; empty when it is not to be expected, and the order stays pending
     */
    public Optional<Instant> obeyLater(Document machine, ObjectNode members) {
        Optional<Instant> checkIn = nextCheckIn(machine);
        checkIn.ifPresent(at -> changeLater(machine.id(), at, members.put("lastSeenAt", Times.text(at))));
        return checkIn;
    }

    /** Drops what was ordered of the machine and has not come to pass: it leaves, and will not report any more. */
    public void forgetOrders(String id) {
        Document machine = change(id, tree -> {});
        plans.remove(machine.id());
        forgetFutureEvents(machine.id());
    }

    /** Whether a change of this member still lies ahead. */
    public boolean isChangeAhead(String id, String member) {
        return plans.isAhead(id, member);
    }

    /**
     * Takes the machine out of everything: its group, policies, its orders, and what would have happened to it. What it
     * had met stays known, without it; what its open alerts asked for is past.
     */
    public boolean remove(String id) {
        Optional<Document> found = find(id);
        found.ifPresent(machine -> {
            leaveGroup(machine);
            plans.remove(machine.id());
            forgetFutureEvents(machine.id());
            PolicyTargets.ENDPOINTS.forget(records(Collections.POLICIES), machine.id());
            Alert.settleAll(records(Collections.ALERTS), machine.id(), alert -> true, now);
            LastEndpoint.forget(records(DetectedExploit.COLLECTION), machine.id());
            LastEndpoint.forget(records(Peripheral.COLLECTION), machine.id());
            machines.remove(machine.id());
        });
        return found.isPresent();
    }

    private void forgetFutureEvents(String id) {
        // Events stand in the order of "time|id"; the tilde sorts behind the bar, hence behind all that has happened.
        List<Document> future = state.documents(tenantId, Collections.SIEM_EVENTS)
                .after(Times.text(now) + "~")
                .filter(event -> event.tree().path("endpoint_id").asText().equals(id))
                .toList();
        future.forEach(event -> state.remove(tenantId, Collections.SIEM_EVENTS, event.id()));
    }

    /** The ids of the machines that a person of the directory used last. */
    List<String> usedBy(String personId) {
        return machines.matching(AssociatedPerson.BY_ID, personId).stream()
                .map(Document::id)
                .toList();
    }

    /** The members of a group, in the order of their ids: one record with nothing but the id for each. */
    public Records members(String groupId) {
        return records("endpoint-group-members/" + groupId);
    }

    /** Puts the machine into a group, and out of the one it was in. */
    public void joinGroup(Document machine, JsonNode group) {
        leaveGroup(machine);
        String id = machine.id();
        String groupId = group.path("id").asText();
        members(groupId).put(Document.ordered(id, id, Json.object("id", id)));
        change(
                id,
                tree -> tree.putObject("group")
                        .put("id", groupId)
                        .put("name", group.path("name").asText()));
    }

    /** Takes the machine out of its group, if it is in one. */
    public void leaveGroup(Document machine) {
        String groupId = machine.tree().path("group").path("id").asText();
        if (!groupId.isEmpty()) {
            members(groupId).remove(machine.id());
            change(machine.id(), tree -> tree.remove("group"));
        }
    }

    private Records records(String collection) {
        return new Records(state, tenantId, collection);
    }
}
