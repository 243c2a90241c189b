package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Transaction;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The endpoints of one tenant at one moment. Every route shows, changes and removes endpoints here, so that scheduled
 * changes and group membership are the same everywhere.
 */
public final class Endpoints {
    private final Transaction state;
    private final String tenantId;
    private final Instant now;
    private final Records endpoints;
    private final ScheduledChanges scheduled;

    public Endpoints(Transaction state, String tenantId, Instant now) {
        this.state = state;
        this.tenantId = tenantId;
        this.now = now;
        this.endpoints = records(CollectionNames.ENDPOINTS);
        this.scheduled = new ScheduledChanges(records("endpoint-plans"), now);
    }

    /** The endpoints of the tenant that the call is about. */
    public static Endpoints of(Call call) {
        return call.computeOnce(Endpoints.class, one -> new Endpoints(one.transaction(), one.account(), one.now()));
    }

    /** The endpoint in its current state. */
    public Optional<Endpoint> find(String id) {
        return endpoints.find(id).filter(this::isRegistered).map(this::asOfNow);
    }

    /** The endpoint in its current state. @throws ApiError 404 if there is none */
    public Endpoint get(String id) {
        return find(id).orElseThrow(ApiException::notFound);
    }

    /** Whether a stored endpoint is registered already; one that migrates registers a little later. */
    public boolean isRegistered(Document stored) {
        return scheduled.isRegistered(stored.id());
    }

    /** A stored endpoint with all changes that are due by now. */
    public Endpoint asOfNow(Document stored) {
        return new Endpoint(scheduled.applied(stored).asOf(now, Endpoint::viewAt));
    }

    /**
     * Enters an endpoint with all its data, at the position that its id gives it, and makes it a member of the
     * {@code group} that it names.
     */
    public Endpoint enter(ObjectNode tree) {
        String id = tree.path("id").asText();
        String groupId = tree.path("group").path("id").asText();
        if (!groupId.isEmpty()) {
            members(groupId).put(Document.atPosition(id, id, Json.object("id", id)));
        }
        return new Endpoint(endpoints.put(Document.atPosition(id, id, Endpoint.stored(tree))));
    }

    /** Enters an endpoint that is not visible before {@code at}. */
    public Endpoint enterLater(ObjectNode tree, Instant at) {
        scheduled.scheduleRegistration(tree.path("id").asText(), at);
        return enter(tree);
    }

    /** Changes the endpoint from its current state. @throws ApiError 404 if there is none */
    public Endpoint change(String id, Consumer<ObjectNode> change) {
        Document current = get(id).document();
        ObjectNode copy = current.edit();
        change.accept(copy);
        scheduled.applyDue(current.id());
        return new Endpoint(endpoints.put(current.with(copy)));
    }

    /** Gives the endpoint these members from {@code at} on. */
    public void changeLater(String id, Instant at, ObjectNode members) {
        // Changes that are due are stored now, or the plans of an endpoint with many requests would grow without limit.
        endpoints
                .find(id)
                .filter(stored -> scheduled.applied(stored) != stored)
                .ifPresent(due -> change(id, tree -> {}));
        scheduled.add(id, at, members);
    }

    /** When the agent will carry out a request that is made now; empty if it is not expected to report again. */
    public Optional<Instant> nextCheckIn(Endpoint endpoint) {
        return endpoint.isOnline() ? Optional.of(now.plus(Endpoint.CHECK_IN)) : scheduled.comesOnline(endpoint.id());
    }

    /**
     * Gives the endpoint these members from its next check-in on, as the effect of a request.
     *
     * @return the time of that check-in; empty if none is expected, and the request stays pending
     */
    public Optional<Instant> scheduleEffect(Endpoint endpoint, ObjectNode members) {
        Optional<Instant> checkIn = nextCheckIn(endpoint);
        checkIn.ifPresent(at -> changeLater(endpoint.id(), at, members.put("lastSeenAt", Times.text(at))));
        return checkIn;
    }

    /** Cancels all requests that the endpoint has not carried out: it will not report any more. */
    public void cancelRequests(String id) {
        Endpoint endpoint = change(id, tree -> {});
        scheduled.remove(endpoint.id());
        removeFutureEvents(endpoint.id());
    }

    /** Whether a change of this member is scheduled. */
    public boolean isChangeScheduled(String id, String member) {
        return scheduled.isScheduled(id, member);
    }

    /** Removes the endpoint, its group membership, its scheduled changes and its future events; past events stay. */
    public boolean remove(String id) {
        Optional<Endpoint> found = find(id);
        found.ifPresent(endpoint -> {
            leaveGroup(endpoint);
            scheduled.remove(endpoint.id());
            removeFutureEvents(endpoint.id());
            endpoints.remove(endpoint.id());
        });
        return found.isPresent();
    }

    private void removeFutureEvents(String id) {
        // Events are sorted by "time|number"; the tilde sorts after the bar, hence after everything until now.
        List<Document> future = state.documents(tenantId, CollectionNames.SIEM_EVENTS)
                .after(Times.text(now) + "~")
                .filter(event -> event.tree().path("endpoint_id").asText().equals(id))
                .toList();
        future.forEach(event -> state.remove(tenantId, CollectionNames.SIEM_EVENTS, event.id()));
    }

    /** The ids of the endpoints that a user of the directory used last. */
    List<String> usedBy(String userId) {
        return endpoints.matching(AssociatedPerson.BY_ID, userId).stream()
                .map(Document::id)
                .toList();
    }

    /** The members of a group, sorted by id: one record for each, with nothing but the id. */
    public Records members(String groupId) {
        return records("endpoint-group-members/" + groupId);
    }

    /** Puts the endpoint into a group, and removes it from the one it was in. */
    public void joinGroup(Endpoint endpoint, String groupId, String groupName) {
        leaveGroup(endpoint);
        String id = endpoint.id();
        members(groupId).put(Document.atPosition(id, id, Json.object("id", id)));
        change(id, tree -> tree.putObject("group").put("id", groupId).put("name", groupName));
    }

    /** Takes the endpoint out of its group, if it is in one. */
    public void leaveGroup(Endpoint endpoint) {
        String groupId = endpoint.groupId();
        if (!groupId.isEmpty()) {
            members(groupId).remove(endpoint.id());
            change(endpoint.id(), tree -> tree.remove("group"));
        }
    }

    private Records records(String collection) {
        return new Records(state, tenantId, collection);
    }
}
