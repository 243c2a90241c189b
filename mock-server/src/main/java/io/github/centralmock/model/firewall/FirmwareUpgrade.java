package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The firmware upgrade of a firewall: scheduled, running, finished. A firewall has one at most. */
public final class FirmwareUpgrade {
    /** The time until a firewall starts an immediate upgrade; until then it can be cancelled. */
    public static final Duration PICK_UP = Duration.ofMinutes(1);

    /** How long a firewall takes from the start to running the new release. */
    public static final Duration RUN = Duration.ofMinutes(10);

    private static final String UPGRADE = "_upgrade";
    private static final String EVENT = "Event::Other::FirewallFirmwareUpdate";

    private FirmwareUpgrade() {}

    /**
     * Schedules the upgrade and its events; on a firewall that is not connected it will fail.
     *
     * @param asked the requested time; a past time means now
     * @return when it begins
     */
    public static Instant schedule(ObjectNode firewall, Firmware target, FirewallLog log, Instant asked, Instant now) {
        Instant soonest = now.plus(PICK_UP);
        Instant start = asked.isBefore(soonest) ? soonest : asked;
        Instant end = start.plus(RUN);
        boolean connected = Firewall.of(firewall).isConnected();
        ObjectNode upgrade = Json.object("startsAt", Times.text(start), "endsAt", Times.text(end));
        String update = "Firmware update to " + target.version();
        String begun = log.event(firewall, EVENT + "InProgress", "none", update + " in progress", start);
        String done = connected
                ? log.event(firewall, EVENT + "SuccessfullyFinished", "none", update + " finished", end)
                : log.event(firewall, EVENT + "Failed", "medium", update + " failed", end);
        upgrade.put(
                "release", connected ? target.release() : Firmware.of(firewall).release());
        upgrade.set("events", Json.array(List.of(begun, done)));
        firewall.set(UPGRADE, upgrade);
        return start;
    }

    /** Whether an upgrade is scheduled that has not begun. */
    public static boolean isScheduled(Firewall firewall, Instant now) {
        return firewall.tree().has(UPGRADE) && now.isBefore(time(firewall.tree().get(UPGRADE), "startsAt"));
    }

    /** Whether an upgrade has begun; the firewall must be as of that time. */
    public static boolean isRunning(Firewall firewall, Instant now) {
        return firewall.tree().has(UPGRADE) && !isScheduled(firewall, now);
    }

    /** Cancels the upgrade, if there is one, and its future events. */
    public static void cancel(ObjectNode firewall, FirewallLog log, Instant now) {
        JsonNode upgrade = firewall.remove(UPGRADE);
        if (upgrade != null) {
            upgrade.path("events").forEach(event -> log.cancel(event.asText(), now));
        }
    }

    static Document asOf(Document firewall, Instant now) {
        JsonNode upgrade = firewall.tree().path(UPGRADE);
        if (upgrade.isMissingNode() || now.isBefore(time(upgrade, "endsAt"))) {
            return firewall;
        }
        ObjectNode copy = firewall.edit();
        copy.remove(UPGRADE);
        Firmware running = Firmware.of(copy).upgradedTo(upgrade.path("release").asText());
        copy.put("firmwareVersion", running.version()).put("model", running.model());
        return firewall.with(copy);
    }

    private static Instant time(JsonNode upgrade, String member) {
        return Instant.parse(upgrade.path(member).asText());
    }
}
