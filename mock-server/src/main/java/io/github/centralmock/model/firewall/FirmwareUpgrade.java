package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A firmware upgrade that a firewall was told to make: planned, under way, done. At most one stands in a firewall. */
public final class FirmwareUpgrade {
    /** How long until a firewall picks up an order that is to run at once; so long it can be called off. */
    public static final Duration PICK_UP = Duration.ofMinutes(1);

    /** How long a firewall takes from the start to running the new release. */
    public static final Duration RUN = Duration.ofMinutes(10);

    private static final String ORDER = "_upgrade";
    private static final String EVENT = "Event::Other::FirewallFirmwareUpdate";

    private FirmwareUpgrade() {}

    /**
     * Plans the upgrade and what the log will say of it; a firewall that is not connected will fail to make it.
     *
     * @param asked the time it is wanted; past times mean now
     * @return when it begins
     */
    public static Instant order(ObjectNode firewall, Firmware target, FirewallLog log, Instant asked, Instant now) {
        Instant soonest = now.plus(PICK_UP);
        Instant start = asked.isBefore(soonest) ? soonest : asked;
        Instant end = start.plus(RUN);
        boolean connected = firewall.at("/status/connected").asBoolean();
        ObjectNode order = Json.object("startsAt", Times.text(start), "endsAt", Times.text(end));
        String update = "Firmware update to " + target.version();
        String begun = log.event(firewall, EVENT + "InProgress", "none", update + " in progress", start);
        String done = connected
                ? log.event(firewall, EVENT + "SuccessfullyFinished", "none", update + " finished", end)
                : log.event(firewall, EVENT + "Failed", "medium", update + " failed", end);
        order.put(
                "release", connected ? target.release() : Firmware.of(firewall).release());
        order.set("events", Json.array(List.of(begun, done)));
        firewall.set(ORDER, order);
        return start;
    }

    /** Whether one is planned that has not begun. */
    public static boolean isPlanned(JsonNode firewall, Instant now) {
        return firewall.has(ORDER) && now.isBefore(time(firewall.get(ORDER), "startsAt"));
    }

    /** Whether one has begun; {@code firewall} must be settled. */
    public static boolean isUnderWay(JsonNode firewall, Instant now) {
        return firewall.has(ORDER) && !isPlanned(firewall, now);
    }

    /** Forgets the order, if there is one, and takes back what the log would still have said of it. */
    public static void cancel(ObjectNode firewall, FirewallLog log, Instant now) {
        JsonNode order = firewall.remove(ORDER);
        if (order != null) {
            order.path("events").forEach(event -> log.callOff(event.asText(), now));
        }
    }

    static Document settled(Document firewall, Instant now) {
        JsonNode order = firewall.tree().path(ORDER);
        if (order.isMissingNode() || now.isBefore(time(order, "endsAt"))) {
            return firewall;
        }
        ObjectNode copy = firewall.edit();
        copy.remove(ORDER);
        Firmware running = Firmware.of(copy).upgradedTo(order.path("release").asText());
        copy.put("firmwareVersion", running.version()).put("model", running.model());
        return firewall.with(copy);
    }

    private static Instant time(JsonNode order, String member) {
        return Instant.parse(order.path(member).asText());
    }
}
