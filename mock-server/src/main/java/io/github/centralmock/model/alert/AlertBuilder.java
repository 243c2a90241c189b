package io.github.centralmock.model.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.siem.SiemEventBuilder;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Builds an alert. By default its only action is to acknowledge it. */
public final class AlertBuilder {
    private final ObjectNode tree = Json.object();
    private Optional<Endpoint> endpoint = Optional.empty();

    /** @param severity {@code low, medium} or {@code high} */
    public AlertBuilder(String type, String category, String severity, String description) {
        tree.put("type", type)
                .put("category", category)
                .put("severity", severity)
                .put("description", description);
        tree.put("groupKey", groupKey(type, ""));
        tree.set("allowedActions", Json.array(List.of("acknowledge")));
    }

    public AlertBuilder allowing(List<String> actions) {
        tree.set("allowedActions", Json.array(actions));
        return this;
    }

    /** Makes it an alert about that endpoint. */
    public AlertBuilder on(Endpoint subject) {
        endpoint = Optional.of(subject);
        tree.putObject("managedAgent")
                .put("id", subject.id())
                .put("type", subject.type())
                .put("name", subject.hostname());
        tree.put("product", subject.isServer() ? "server" : "endpoint");
        JsonNode user = subject.associatedPerson();
        if (user.hasNonNull("id")) {
            tree.putObject("person")
                    .put("id", user.path("id").asText())
                    .put("name", user.path("name").asText());
        }
        return this;
    }

    /** Names the threat; alerts are grouped by it too. */
    public AlertBuilder naming(String threatName) {
        tree.put(Alert.THREAT, threatName)
                .put("groupKey", groupKey(tree.path("type").asText(), threatName));
        return this;
    }

    /** Adds or replaces a member, e.g. {@code managedAgent} and {@code product} for a firewall. */
    public AlertBuilder with(String member, JsonNode value) {
        tree.set(member, value);
        return this;
    }

    /**
     * Enters the alert into {@link CollectionNames#ALERTS}, and its event, unless there is an event with this id; an event
     * entered with this id later replaces it.
     *
     * @param number drawn from the world for this alert
     * @param at may be in the future
     */
    public Alert raise(Records alerts, String id, long number, String tenantName, Instant at) {
        tree.put("id", id).put("raisedAt", Times.text(at)).put(Alert.NUMBER, number);
        tree.putObject("tenant").put("id", alerts.account()).put("name", tenantName);
        Alert alert = new Alert(alerts.put(Document.atPosition(id, freePosition(alerts, at), tree)));
        Records events = alerts.sibling(CollectionNames.SIEM_EVENTS);
        if (!events.has(id)) {
            SiemEventBuilder event = alert.event();
            endpoint.ifPresent(event::on);
            event.emit(events, id, at);
        }
        return alert;
    }

    /** The first position from that moment on that no alert has. */
    private static String freePosition(Records alerts, Instant at) {
        String first = Alert.positionAt(at);
        long position = Long.parseLong(first);
        for (String taken : (Iterable<String>) alerts.from(first).map(Document::position)::iterator) {
            if (Long.parseLong(taken) != position) {
                break;
            }
            position++;
        }
        return String.format("%013d", position);
    }

    /** Alerts of one type, with one threat, share a key: base64 of a comma-separated list that starts with 1 and the type. */
    private static String groupKey(String type, String threat) {
        String list = "1," + type + "," + Math.floorMod(type.hashCode(), 1000) + "," + threat;
        return Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
    }
}
