package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.time.Times;
import java.time.Instant;

/**
 * The two sides of a machine's isolation: the settings, which change with an order, and the state of the machine, which
 * follows when its agent checks in.
 */
public final class Isolation {
    /** The member of a machine that holds its state. */
    public static final String STATE = "isolation";

    private static final String SETTINGS = "_isolation";

    private Isolation() {}

    /** {@code {"status"}}, as a machine shows it. */
    public static ObjectNode state(boolean isolated) {
        return Json.object("status", isolated ? "isolated" : "notIsolated");
    }

    /** Enters an order into the machine's settings. */
    public static void order(ObjectNode machine, boolean enabled, ObjectNode by, Instant at, JsonNode comment) {
        ObjectNode settings = settings(machine);
        settings.put("enabled", enabled);
        settings.put(enabled ? "lastEnabledAt" : "lastDisabledAt", Times.text(at));
        settings.set(enabled ? "lastEnabledBy" : "lastDisabledBy", by);
        settings.remove("comment");
        if (comment.isTextual()) {
            settings.set("comment", comment);
        }
        machine.set(SETTINGS, settings);
    }

    /** A copy of the settings; those of a machine without an order are as it stands. */
    public static ObjectNode settings(JsonNode machine) {
        JsonNode settings = machine.path(SETTINGS);
        return settings.isObject() ? settings.deepCopy() : Json.object().put("enabled", isIsolated(machine));
    }

    /** What was ordered last. */
    public static boolean isOrdered(JsonNode machine) {
        return settings(machine).path("enabled").asBoolean();
    }

    /** Whether the machine has not followed its last order. */
    public static boolean isPending(JsonNode machine) {
        return isOrdered(machine) != isIsolated(machine);
    }

    private static boolean isIsolated(JsonNode machine) {
        return machine.path(STATE).path("status").asText().equals("isolated");
    }
}
