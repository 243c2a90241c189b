package io.github.centralmock.api.common;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.siem.SiemEventBuilder;
import java.util.Optional;

/**
 * The effect of an action on an alert, on its endpoint and on the tenant's events. Actions of the agent have no effect while
 * the endpoint is offline: the alert stays open.
 */
enum AlertEffect {
    /** A message is sent; the alert stays open. */
    NONE,
    /** The alert is closed; its cause is still there. */
    ACKNOWLEDGED,
    /** The file of the alert is allowed from now on. */
    ALLOWED,
    /** The threat is dismissed, and an event reports that. */
    DISMISSED,
    /** The agent releases the processes that it had stopped. */
    RELEASED,
    /** The agent has cleaned up, and an event reports that. */
    CLEANED;

    static AlertEffect of(String action) {
        return switch (action) {
            case "acknowledge" -> ACKNOWLEDGED;
            case "authPua" -> ALLOWED;
            case "clearThreat" -> DISMISSED;
            case "clearHmpa" -> RELEASED;
            case "cleanVirus", "cleanPua" -> CLEANED;
            default -> NONE;
        };
    }

    void apply(Call call, Alert alert) {
        Optional<Endpoint> endpoint = Endpoints.of(call).find(alert.agentId());
        if (this == NONE || endpoint.filter(this::mustWaitFor).isPresent()) {
            return;
        }
        Alert.close(call.records(CollectionNames.ALERTS), alert.id(), call.now());
        if (this == ACKNOWLEDGED) {
            return;
        }
        if (this == ALLOWED) {
            AllowedFile.enter(call, alert);
        }
        emitEvent(call, alert, endpoint);
        endpoint.filter(found -> !isThreatened(call, found.id()))
                .ifPresent(found -> Endpoints.of(call).change(found.id(), AlertEffect::recover));
    }

    private boolean mustWaitFor(Endpoint endpoint) {
        return (this == CLEANED || this == RELEASED) && !endpoint.isOnline();
    }

    private void emitEvent(Call call, Alert alert, Optional<Endpoint> endpoint) {
        String type = eventType(alert);
        if (!type.isEmpty()) {
            SiemEventBuilder event = alert.followingEvent(type, eventName(alert));
            endpoint.ifPresent(event::on);
            event.emit(call.records(CollectionNames.SIEM_EVENTS), call.newId(), call.now());
        }
    }

    /** The type of the event that ends what the alert's own event began; empty if there is none. */
    private String eventType(Alert alert) {
        if (this == ALLOWED) {
            return "";
        }
        if (alert.type().startsWith("Event::Endpoint::Core")) {
            return "Event::Endpoint::"
                    + (this != CLEANED ? "CoreDismissed" : isPua(alert) ? "CorePuaClean" : "CoreClean");
        }
        if (!alert.type().startsWith("Event::Endpoint::Threat::")) {
            return "";
        }
        String kind = isPua(alert) ? "Pua" : alert.type().contains("HIPS") ? "HIPS" : "";
        if (this != CLEANED && alert.type().contains("CommandAndControl")) {
            kind = "CommandAndControl";
        }
        return "Event::Endpoint::Threat::" + kind + (this != CLEANED ? "Dismissed" : "CleanedUp");
    }

    /** The text after the first colon of an alert names the threat and the path. */
    private String eventName(Alert alert) {
        int colon = alert.description().indexOf(": ");
        String subject = colon < 0
                ? " on " + Json.at(alert.tree(), "managedAgent.name").asText()
                : alert.description().substring(colon);
        return (isPua(alert) ? "PUA" : "Malware") + (this != CLEANED ? " alert cleared" : " cleaned up") + subject;
    }

    private static boolean isPua(Alert alert) {
        return alert.category().equals("pua");
    }

    private static boolean isThreatened(Call call, String endpointId) {
        return call.records(CollectionNames.ALERTS).stream()
                .map(Alert::new)
                .anyMatch(alert -> alert.isAbout(endpointId) && alert.isThreat() && alert.isOpen(call.now()));
    }

    /** Without threats the health of an endpoint is that of its services. */
    private static void recover(ObjectNode endpoint) {
        ObjectNode health = endpoint.withObjectProperty("health");
        health.putObject("threats").put("status", "good");
        health.put("overall", health.path("services").path("status").asText("good"));
    }
}
