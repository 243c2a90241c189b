package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alerts and events. Every alert is an event, too, so that only events without an alert are written as such. */
final class EventSection {
    private static final String ALERTS = "/common/v1/alerts";
    private static final String EVENTS = "/siem/v1/events";
    private static final String TYPE = "Event::[A-Z][A-Za-z]+(::[A-Z][A-Za-z]+){1,3}";
    /** The mock raises it itself for each firewall that waits for approval. */
    private static final String RAISED_BY_THE_MOCK = "Event::Other::WaitingForApproval";

    private static final Set<String> SEVERITIES = Set.of("none", "low", "medium", "high", "critical");
    private static final Set<String> ABOUT_A_THREAT = Set.of("malware", "pua", "runtimeDetections");
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
            recording.leftOut().add("an alert of an unusual type");
        } else if (!type.get().equals(RAISED_BY_THE_MOCK)) {
            alert(alert, type.get());
        }
    }

    private void alert(JsonNode alert, String type) {
        AllowedTokens words = new AllowedTokens(ALERTS);
        alerted.add(alert.path("id").asText());
        ObjectNode thing = recording.add("alerts").put("type", type);
        recording.id(alert, thing);
        subject(alert.at("/managedAgent/id").asText(), thing);
        String category = words.token(alert, "/category").orElse("general");
        thing.put("category", category);
        threatOf(alert, category, thing);
        thing.put("severity", among(ALERT_SEVERITIES, alert, "medium"));
        thing.put(
                "description",
                recording.disguise().text(alert.path("description").asText(type)));
        Set<String> actions = words.tokens("/allowedActions/*");
        for (JsonNode action : alert.path("allowedActions")) {
            if (actions.contains(action.asText())) {
                thing.withArray("allowedActions").add(action.asText());
            }
        }
        recording.ago(alert.path("raisedAt")).ifPresent(ago -> thing.put("at", ago));
    }

    /** An alert has the id of its event, and only that names the threat. */
    private void threatOf(JsonNode alert, String category, ObjectNode thing) {
        JsonNode event = events.get(alert.path("id").asText());
        if (event != null) {
            recording.text(event, "threat", thing, "threat");
        } else if (ABOUT_A_THREAT.contains(category)) {
            recording.leftOut().add("the threat of an alert whose event is not told any more");
        }
    }

    private void event(JsonNode event) {
        Optional<String> type = typeOf(event);
        if (type.isEmpty()) {
            recording.leftOut().add("an event of an unusual type");
            return;
        }
        ObjectNode thing = recording.add("events").put("type", type.get());
        recording.id(event, thing);
        subject(event.path("endpoint_id").asText(), thing);
        thing.put("group", new AllowedTokens(EVENTS).token(event, "/group").orElse("GENERAL"));
        thing.put("severity", among(SEVERITIES, event, "low"));
        thing.put("name", recording.disguise().text(event.path("name").asText(type.get())));
        recording.text(event, "threat", thing, "threat");
        recording.ago(event.path("when")).ifPresent(ago -> thing.put("at", ago));
    }

    private void subject(String id, ObjectNode thing) {
        for (String kind : List.of("endpoints", "firewalls")) {
            recording.labels(kind).of(id).ifPresent(label -> thing.put("on", label));
        }
    }

    /** Types are the vendor's words, and known by their form. */
    private static Optional<String> typeOf(JsonNode occurrence) {
        return Optional.of(occurrence.path("type").asText()).filter(type -> type.matches(TYPE));
    }

    private static String among(Set<String> tokens, JsonNode occurrence, String otherwise) {
        String token = occurrence.path("severity").asText();
        return tokens.contains(token) ? token : otherwise;
    }
}
