package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A computer or server with the agent, and how much of it each view shows. */
public final class Endpoint {
    /**
     * How often an agent that is online reports, and how long it takes until it has followed an order. The vendor names
     * no time. A machine that is offline does neither.
     */
    public static final Duration CHECK_IN = Duration.ofMinutes(5);

    /** Marks the record that a machine left behind when it moved to another tenant: no agent reports to it any more. */
    public static final String MOVED = "_moved";

    /** Where a stored machine keeps what only the full view shows, so that the usual view is the stored bytes themselves. */
    public static final String SET_ASIDE = "_full";

    private static final List<String> BASIC = List.of("id", "type", "tenant", "hostname");

    /** What only the full view shows, besides {@link AgentSoftware}. */
    private static final List<String> FULL_ONLY = List.of("tags");

    private static final String LAST_SEEN = "lastSeenAt";

    private Endpoint() {}

    static ObjectNode stored(ObjectNode tree) {
        ObjectNode usual = Json.object();
        ObjectNode aside = Json.object();
        tree.properties().forEach(member -> {
            ObjectNode goal = FULL_ONLY.contains(member.getKey()) ? aside : usual;
            goal.set(member.getKey(), member.getValue());
        });
        return aside.isEmpty() ? usual : usual.set(SET_ASIDE, aside);
    }

    /** The machine at that time: an agent that is online has checked in again and again since it was stored. */
    static Document.Look lookAt(Document machine, Instant now) {
        JsonNode tree = machine.tree();
        if (!tree.path("online").asBoolean() || !tree.path(LAST_SEEN).isTextual()) {
            return new Document.Look(machine, Instant.MIN, Instant.MAX);
        }
        Instant stored = Instant.parse(tree.path(LAST_SEEN).textValue());
        long checkIns = Duration.between(stored, now).dividedBy(CHECK_IN);
        if (checkIns <= 0) {
            return new Document.Look(machine, Instant.MIN, stored.plus(CHECK_IN));
        }
        Instant seen = stored.plus(CHECK_IN.multipliedBy(checkIns));
        ObjectNode moved = shallowCopy(machine).put(LAST_SEEN, Times.text(seen));
        return new Document.Look(machine.with(moved), seen, seen.plus(CHECK_IN));
    }

    /** {@code id, type, tenant} and {@code hostname} only. */
    public static Document basic(Document machine) {
        ObjectNode cut = Json.object();
        BASIC.forEach(name -> cut.set(name, machine.tree().path(name)));
        return machine.with(cut);
    }

    /** Everything that is known of the machine. */
    public static Document full(Document machine) {
        ObjectNode whole = shallowCopy(machine);
        machine.tree().path(SET_ASIDE).properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        AgentSoftware.addTo(whole);
        return machine.with(whole);
    }

    /** Quicker than {@link Document#edit()}, for who changes nothing below the first level. */
    private static ObjectNode shallowCopy(Document machine) {
        return Json.object().setAll((ObjectNode) machine.tree());
    }

    /** {@code {"id", "hostname"}}, as groups name their members. */
    public static ObjectNode reference(Document machine) {
        return Json.object(
                "id", machine.id(), "hostname", machine.tree().path("hostname").asText());
    }
}
