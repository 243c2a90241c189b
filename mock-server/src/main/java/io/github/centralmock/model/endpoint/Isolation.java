package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.time.Times;
import java.time.Instant;

/**
 * The two sides of an endpoint's isolation: the settings, which change with a request, and the state of the endpoint, which
 * follows at the agent's next check-in.
 */
public record Isolation(Endpoint endpoint) {
    /** The member of an endpoint that holds its state. */
    public static final String STATE = "isolation";

    private static final String SETTINGS = "_isolation";

    /** {@code {"status"}}, as an endpoint shows it. */
    public static ObjectNode state(boolean isolated) {
        return Json.object("status", isolated ? "isolated" : "notIsolated");
    }

    /** Enters a request into the settings of an endpoint. @param endpoint a copy that is being changed */
    public static void request(ObjectNode endpoint, boolean enabled, ObjectNode by, Instant at, JsonNode comment) {
        ObjectNode settings = Endpoint.of(endpoint).isolation().settings();
        settings.put("enabled", enabled);
        settings.put(enabled ? "lastEnabledAt" : "lastDisabledAt", Times.text(at));
        settings.set(enabled ? "lastEnabledBy" : "lastDisabledBy", by);
        settings.remove("comment");
        if (comment.isTextual()) {
            settings.set("comment", comment);
        }
        endpoint.set(SETTINGS, settings);
    }

    /** A copy of the settings; without any request they follow the state. */
    public ObjectNode settings() {
        JsonNode settings = endpoint.tree().path(SETTINGS);
        return settings.isObject() ? settings.deepCopy() : Json.object().put("enabled", isIsolated());
    }

    /** Whether the last request was to isolate the endpoint. */
    public boolean isRequested() {
        return settings().path("enabled").asBoolean();
    }

    /** Whether the endpoint has not carried out the last request yet. */
    public boolean isPending() {
        return isRequested() != isIsolated();
    }

    public boolean isIsolated() {
        return endpoint.tree().path(STATE).path("status").asText().equals("isolated");
    }
}
