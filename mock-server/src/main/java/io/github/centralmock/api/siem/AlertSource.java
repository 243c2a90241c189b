package io.github.centralmock.api.siem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.api.siem.Source.Entry;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** A tenant's alerts for log collectors, open or closed, with data of their events. */
final class AlertSource implements Source {
    @Override
    public Stream<Entry> since(Call call, Instant moment) {
        String start = Times.text(moment);
        return call.records(CollectionNames.ALERTS)
                .from(Alert.positionAt(moment))
                .map(AlertSource::entry)
                .filter(entry -> entry.position().compareTo(start) >= 0)
                .sorted(Comparator.comparing(Entry::position));
    }

    private static Entry entry(Document alert) {
        String number = String.format("%012d", new Alert(alert).number());
        return new Entry(alert.tree().path("raisedAt").asText() + "|" + alert.position(), number, alert);
    }

    @Override
    public JsonNode shown(Call call, Document document) {
        Alert alert = new Alert(document);
        JsonNode event = call.records(CollectionNames.SIEM_EVENTS)
                .find(document.id())
                .map(Document::tree)
                .orElseGet(Json::object);
        ObjectNode shown = Json.object();
        for (String same : new String[] {"id", "type", "description", "severity"}) {
            shown.set(same, alert.tree().path(same));
        }
        shown.set("created_at", alert.tree().path("raisedAt"));
        shown.set("when", alert.tree().path("raisedAt"));
        shown.put("customer_id", call.account());
        shown.put("location", Json.at(alert.tree(), "managedAgent.name").asText());
        shown.put("source", event.path("source").asText("n/a"));
        shown.put("event_service_event_id", document.id());
        shown.set("threat", event.path("threat").isTextual() ? event.path("threat") : shown.nullNode());
        if (alert.isThreat()) {
            shown.put("threat_cleanable", isCleanable(alert));
        } else {
            shown.putNull("threat_cleanable");
        }
        shown.putNull("info");
        shown.set("data", data(call, alert, event));
        return shown;
    }

    private static boolean isCleanable(Alert alert) {
        return alert.tree()
                .path("allowedActions")
                .valueStream()
                .anyMatch(action -> action.asText().startsWith("clean"));
    }

    private static ObjectNode data(Call call, Alert alert, JsonNode event) {
        long millis = alert.raisedAt().toEpochMilli();
        ObjectNode data = Json.object().put("created_at", millis).put("inserted_at", millis);
        JsonNode endpointId = event.path("endpoint_id");
        if (endpointId.isTextual()) {
            data.set("endpoint_id", endpointId);
            data.set("endpoint_java_id", endpointId);
            data.set("endpoint_type", event.path("endpoint_type"));
            data.put("endpoint_platform", platform(call, endpointId.textValue()));
        }
        for (String member : new String[] {"source_info", "core_remedy_items"}) {
            if (event.path(member).isObject()) {
                data.set(member, event.path(member));
            }
        }
        data.putObject("event_service_id").put("type", 3).put("data", base64(alert.id()));
        if (alert.isThreat()) {
            data.put("threat_status", alert.type().endsWith("Failed") ? "CLEANUP_FAILED" : "NONE");
            data.set("threat_id", ObjectId.madeAt(millis, alert.id()).parts());
        }
        if (event.path("user_id").isTextual()) {
            data.set("user_match_id", new ObjectId(event.path("user_id").textValue()).parts());
        }
        return data;
    }

    /** What is no endpoint, such as a firewall, has a platform that is unknown. */
    private static String platform(Call call, String endpointId) {
        return call.records(CollectionNames.ENDPOINTS)
                .find(endpointId)
                .map(endpoint -> new Endpoint(endpoint).platform())
                .orElse("unknown");
    }

    /** The 16 bytes of a UUID, as the service's own store writes ids (type 3). */
    private static String base64(String uuid) {
        UUID id = UUID.fromString(uuid);
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
