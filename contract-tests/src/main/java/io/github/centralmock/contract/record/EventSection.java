package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records alerts and events. Every alert also has an event, so only events without an alert are written as events. */
final class EventSection {
    private static final String ALERTS = "/common/v1/alerts";
    private static final String EVENTS = "/siem/v1/events";
    private static final String TYPE = "Event::[A-Z][A-Za-z]+(::[A-Z][A-Za-z]+){1,3}";
    /** The mock raises this alert for each firewall that waits for approval, so it is not recorded. */
    private static final String APPROVAL_ALERT = "Event::Other::WaitingForApproval";

    private static final Set<String> SEVERITIES = Set.of("none", "low", "medium", "high", "critical");
    private static final Set<String> THREAT_CATEGORIES = Set.of("malware", "pua", "runtimeDetections");
    private static final Set<String> ALERT_SEVERITIES = Set.of("low", "medium", "high");

    private final Recording recording;
    private final Set<String> alerted = new HashSet<>();
    private final Map<String, JsonNode> events = new LinkedHashMap<>();

    EventSection(Recording recording) {
        this.recording = recording;
    }

    void write() {
        recording
                .lists()
                .all(EVENTS, "")
                .forEach(event -> events.put(event.path("id").asText(), event));
        recording.lists().all(ALERTS, "").forEach(this::alert);
        events.keySet().removeAll(alerted);
        events.values().forEach(this::event);
    }

    private void alert(JsonNode alert) {
        Optional<String> type = typeOf(alert);
        if (type.isEmpty()) {
            recording.leftOut().add("an alert of an unknown type");
        } else if (!type.get().equals(APPROVAL_ALERT)) {
            alert(alert, type.get());
        }
    }

    private void alert(JsonNode alert, String type) {
        AllowedTokens allowedTokens = new AllowedTokens(ALERTS);
        alerted.add(alert.path("id").asText());
        ObjectNode estateItem = recording.add("alerts").put("type", type);
        recording.id(alert, estateItem);
        subject(alert.at("/managedAgent/id").asText(), estateItem);
        String category = allowedTokens.token(alert, "/category").orElse("general");
        estateItem.put("category", category);
        threatOf(alert, category, estateItem);
        estateItem.put("severity", severity(ALERT_SEVERITIES, alert, "medium"));
        estateItem.put(
                "description",
                recording.pseudonymizer().text(alert.path("description").asText(type)));
        Set<String> actions = allowedTokens.tokens("/allowedActions/*");
        for (JsonNode action : alert.path("allowedActions")) {
            if (actions.contains(action.asText())) {
                estateItem.withArray("allowedActions").add(action.asText());
            }
        }
        recording.ago(alert.path("raisedAt")).ifPresent(ago -> estateItem.put("at", ago));
    }

    /** Writes the name of the threat. It is a member of the event that has the same id as the alert. */
    private void threatOf(JsonNode alert, String category, ObjectNode estateItem) {
        JsonNode event = events.get(alert.path("id").asText());
        if (event != null) {
            recording.text(event, "threat", estateItem, "threat");
        } else if (THREAT_CATEGORIES.contains(category)) {
            recording.leftOut().add("the threat of an alert whose event is not available");
        }
    }

    private void event(JsonNode event) {
        Optional<String> type = typeOf(event);
        if (type.isEmpty()) {
            recording.leftOut().add("an event of an unknown type");
            return;
        }
        ObjectNode estateItem = recording.add("events").put("type", type.get());
        recording.id(event, estateItem);
        subject(event.path("endpoint_id").asText(), estateItem);
        estateItem.put("group", new AllowedTokens(EVENTS).token(event, "/group").orElse("GENERAL"));
        estateItem.put("severity", severity(SEVERITIES, event, "low"));
        estateItem.put("name", recording.pseudonymizer().text(event.path("name").asText(type.get())));
        recording.text(event, "threat", estateItem, "threat");
        recording.ago(event.path("when")).ifPresent(ago -> estateItem.put("at", ago));
    }

    private void subject(String id, ObjectNode estateItem) {
        for (String kind : List.of("endpoints", "firewalls")) {
            recording.itemNames(kind).of(id).ifPresent(itemName -> estateItem.put("on", itemName));
        }
    }

    /** The type, if it has the format of a Sophos event type. */
    private static Optional<String> typeOf(JsonNode alertOrEvent) {
        return Optional.of(alertOrEvent.path("type").asText()).filter(type -> type.matches(TYPE));
    }

    private static String severity(Set<String> severities, JsonNode alertOrEvent, String defaultSeverity) {
        String token = alertOrEvent.path("severity").asText();
        return severities.contains(token) ? token : defaultSeverity;
    }
}
