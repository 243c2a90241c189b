package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * What will have become of machines by certain times. Kept apart from the machines, so that a list of many thousands
 * sees from this small collection that nothing is due, and need not look into them.
 */
final class EndpointPlans {
    private final Records plans;
    private final Instant now;
    private final boolean none;

    EndpointPlans(Records plans, Instant now) {
        this.plans = plans;
        this.now = now;
        this.none = plans.staysEmpty();
    }

    /** False for a machine that will only register later. */
    boolean hasArrived(String endpointId) {
        return none
                || find(endpointId)
                        .map(plan -> plan.path("arrivesAt"))
                        .filter(JsonNode::isTextual)
                        .map(this::isDue)
                        .orElse(true);
    }

    /** The machine with every change whose time has come; the same document when there is none. */
    Document applied(Document machine) {
        if (none) {
            return machine;
        }
        ObjectNode changed = null;
        for (JsonNode change : changes(machine.id())) {
            if (isDue(change.path("at"))) {
                changed = changed == null ? machine.edit() : changed;
                changed.setAll((ObjectNode) change.path("members"));
            }
        }
        return changed == null ? machine : machine.with(changed);
    }

    /** Whether a change of this member still lies ahead. */
    boolean isAhead(String endpointId, String member) {
        for (JsonNode change : changes(endpointId)) {
            if (!isDue(change.path("at")) && change.path("members").has(member)) {
                return true;
            }
        }
        return false;
    }

    /** When the machine, which is offline, will report again; empty when nobody knows of it. */
    Optional<Instant> comesOnline(String endpointId) {
        for (JsonNode change : changes(endpointId)) {
            if (!isDue(change.path("at"))
                    && change.path("members").path("online").asBoolean()) {
                return Optional.of(Instant.parse(change.path("at").asText()));
            }
        }
        return Optional.empty();
    }

    void add(String endpointId, Instant at, ObjectNode members) {
        ObjectNode plan = plan(endpointId);
        plan.withArray("changes").addObject().put("at", Times.text(at)).set("members", members);
        plans.put(endpointId, plan);
    }

    void arrive(String endpointId, Instant at) {
        plans.put(endpointId, plan(endpointId).put("arrivesAt", Times.text(at)));
    }

    /** Forgets the changes whose time has come: the caller has stored the machine with them. */
    void settle(String endpointId) {
        if (find(endpointId).isPresent()) {
            ArrayNode ahead = Json.array();
            changes(endpointId).forEach(change -> {
                if (!isDue(change.path("at"))) {
                    ahead.add(change);
                }
            });
            keep(endpointId, ahead);
        }
    }

    private void keep(String endpointId, ArrayNode ahead) {
        if (ahead.isEmpty() && hasArrived(endpointId)) {
            plans.remove(endpointId);
        } else {
            plans.put(endpointId, plan(endpointId).set("changes", ahead));
        }
    }

    void remove(String endpointId) {
        plans.remove(endpointId);
    }

    private Optional<JsonNode> find(String endpointId) {
        return none || plans.size() == 0
                ? Optional.empty()
                : plans.find(endpointId).map(Document::tree);
    }

    private JsonNode changes(String endpointId) {
        return find(endpointId).map(plan -> plan.path("changes")).orElseGet(Json::array);
    }

    private ObjectNode plan(String endpointId) {
        return plans.find(endpointId).map(Document::edit).orElseGet(() -> Json.object("id", endpointId));
    }

    private boolean isDue(JsonNode at) {
        return !Instant.parse(at.asText()).isAfter(now);
    }
}
