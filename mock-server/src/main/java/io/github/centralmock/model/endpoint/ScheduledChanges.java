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
 * Scheduled changes of endpoints. They are kept apart from the endpoints, so that a list of many thousands sees from this
 * small collection that no change is due, without parsing the endpoints.
 */
final class ScheduledChanges {
    private final Records plans;
    private final Instant now;
    private final boolean none;

    ScheduledChanges(Records plans, Instant now) {
        this.plans = plans;
        this.now = now;
        this.none = plans.isPermanentlyEmpty();
    }

    /** False for an endpoint that registers later. */
    boolean isRegistered(String endpointId) {
        return none
                || find(endpointId)
                        .map(plan -> plan.path("arrivesAt"))
                        .filter(JsonNode::isTextual)
                        .map(this::isDue)
                        .orElse(true);
    }

    /** The endpoint with every change that is due; the same document if there is none. */
    Document applied(Document endpoint) {
        if (none) {
            return endpoint;
        }
        ObjectNode changed = null;
        for (JsonNode change : changes(endpoint.id())) {
            if (isDue(change.path("at"))) {
                changed = changed == null ? endpoint.edit() : changed;
                changed.setAll((ObjectNode) change.path("members"));
            }
        }
        return changed == null ? endpoint : endpoint.with(changed);
    }

    /** Whether a change of this member is scheduled. */
    boolean isScheduled(String endpointId, String member) {
        for (JsonNode change : changes(endpointId)) {
            if (!isDue(change.path("at")) && change.path("members").has(member)) {
                return true;
            }
        }
        return false;
    }

    /** When an offline endpoint will report again; empty if that is not scheduled. */
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

    void scheduleRegistration(String endpointId, Instant at) {
        plans.put(endpointId, plan(endpointId).put("arrivesAt", Times.text(at)));
    }

    /** Removes the changes that are due: the caller has stored the endpoint with them. */
    void applyDue(String endpointId) {
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
        if (ahead.isEmpty() && isRegistered(endpointId)) {
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
