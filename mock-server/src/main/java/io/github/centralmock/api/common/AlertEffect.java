package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.store.Document;
import java.util.Optional;

/**
 * What becomes of an alert, its machine and its tenant's events when somebody acts on it. What the agent has to do waits
 * for a machine that is offline, and so does the alert.
 */
enum AlertEffect {
    /** Word is sent to somebody; the alert stays. */
    NOTHING,
    /** Somebody has taken note; what it warns of is still there. */
    NOTED,
    /** What it warned of is allowed from now on. */
    ALLOWED,
    /** The threat counts as dealt with, and an event says so. */
    DISMISSED,
    /** The agent no longer holds back what it had stopped. */
    RELEASED,
    /** The agent has cleaned up, and an event says so. */
    CLEANED;

    static AlertEffect of(String action) {
        return switch (action) {
            case "acknowledge" -> NOTED;
            case "authPua" -> ALLOWED;
            case "clearThreat" -> DISMISSED;
            case "clearHmpa" -> RELEASED;
            case "cleanVirus", "cleanPua" -> CLEANED;
            default -> NOTHING;
        };
    }

    void take(Call call, Document alert) {
        String agent = Json.at(alert.tree(), "managedAgent.id").asText();
        Optional<Document> machine = Endpoints.of(call).find(agent);
        if (this == NOTHING || machine.filter(this::isAwaited).isPresent()) {
            return;
        }
        Alert.settle(call.records(Collections.ALERTS), alert.id(), call.now());
        if (this == NOTED) {
            return;
        }
        if (this == ALLOWED) {
            AllowedFile.enter(call, alert.tree());
        }
        tell(call, alert.tree(), machine);
        machine.filter(found -> !isThreatened(call, found.id()))
                .ifPresent(found -> Endpoints.of(call).change(found.id(), AlertEffect::recover));
    }

    private boolean isAwaited(Document machine) {
        return (this == CLEANED || this == RELEASED) && !Endpoints.isOnline(machine);
    }

    private void tell(Call call, JsonNode alert, Optional<Document> machine) {
        String type = eventType(alert);
        if (!type.isEmpty()) {
            SiemEvent event = SiemEvent.following(alert, type, wording(alert));
            machine.ifPresent(found -> event.on(found.tree()));
            event.happen(call.records(Collections.SIEM_EVENTS), call.newId(), call.now());
        }
    }

    /** The event that ends what the alert's own type began; empty when there is none. */
    private String eventType(JsonNode alert) {
        if (this == ALLOWED) {
            return "";
        }
        String begun = alert.path("type").asText();
        boolean unwanted = alert.path("category").asText().equals("pua");
        if (begun.startsWith("Event::Endpoint::Core")) {
            return "Event::Endpoint::" + (this != CLEANED ? "CoreDismissed" : unwanted ? "CorePuaClean" : "CoreClean");
        }
        if (!begun.startsWith("Event::Endpoint::Threat::")) {
            return "";
        }
        String kind = unwanted ? "Pua" : begun.contains("HIPS") ? "HIPS" : "";
        if (this != CLEANED && begun.contains("CommandAndControl")) {
            kind = "CommandAndControl";
        }
        return "Event::Endpoint::Threat::" + kind + (this != CLEANED ? "Dismissed" : "CleanedUp");
    }

    /** What the alert says behind its first colon names the threat and the path. */
    private String wording(JsonNode alert) {
        String description = alert.path("description").asText();
        int colon = description.indexOf(": ");
        String what = colon < 0 ? " on " + Json.at(alert, "managedAgent.name").asText() : description.substring(colon);
        String kind = alert.path("category").asText().equals("pua") ? "PUA" : "Malware";
        return kind + (this != CLEANED ? " alert cleared" : " cleaned up") + what;
    }

    private static boolean isThreatened(Call call, String machineId) {
        return call.records(Collections.ALERTS).stream()
                .map(Document::tree)
                .anyMatch(alert ->
                        Alert.isAbout(alert, machineId) && Alert.isThreat(alert) && Alert.isOpen(alert, call.now()));
    }

    /** Without threats a machine is as well as its services are. */
    private static void recover(ObjectNode machine) {
        ObjectNode health = machine.withObjectProperty("health");
        health.putObject("threats").put("status", "good");
        health.put("overall", health.path("services").path("status").asText("good"));
    }
}
