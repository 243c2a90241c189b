package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import java.time.Duration;
import java.util.List;

/** A computer or server with the agent, and how much of it each view shows. */
public final class Endpoint {
    /**
     * How long an agent takes until it has followed an order. The vendor names no time; a machine that is offline
     * follows as well, or orders in an estate with such machines would never come to an end.
     */
    public static final Duration CHECK_IN = Duration.ofMinutes(5);

    private static final List<String> BASIC = List.of("id", "type", "tenant", "hostname");

    /** What only the full view shows; set aside when stored, so that the usual view is the stored bytes themselves. */
    private static final List<String> FULL_ONLY = List.of("modules", "packages", "tags");

    private static final String SET_ASIDE = "_full";

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

    /** {@code id, type, tenant} and {@code hostname} only. */
    public static Document basic(Document machine) {
        ObjectNode cut = Json.object();
        BASIC.forEach(name -> cut.set(name, machine.tree().path(name)));
        return machine.with(cut);
    }

    /** Everything that is known of the machine. */
    public static Document full(Document machine) {
        JsonNode aside = machine.tree().path(SET_ASIDE);
        if (!aside.isObject()) {
            return machine;
        }
        ObjectNode whole = machine.edit();
        whole.setAll((ObjectNode) aside);
        return machine.with(whole);
    }

    /** {@code {"id", "hostname"}}, as groups name their members. */
    public static ObjectNode reference(Document machine) {
        return Json.object(
                "id", machine.id(), "hostname", machine.tree().path("hostname").asText());
    }
}
