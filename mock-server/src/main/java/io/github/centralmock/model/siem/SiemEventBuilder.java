package io.github.centralmock.model.siem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;

/** Makes an event in the form of the SIEM API: members in snake case, unknown values present as null. */
public final class SiemEventBuilder {
    private static final int USER_ID_DIGITS = 24;

    private static final List<String> NULL_UNLESS_KNOWN = List.of(
            "endpoint_id",
            "endpoint_type",
            "source_info",
            "user_id",
            "threat",
            "origin",
            "appSha256",
            "appCerts",
            "core_remedy_items",
            "ips_threat_data",
            "amsi_threat_data",
            "whitelist_properties");

    private final ObjectNode tree = Json.object();

    /**
     * An event that is about no endpoint yet.
     *
     * @param type e.g. {@code Event::Endpoint::SavScanComplete}
     * @param severity {@code none, low, medium, high} or {@code critical}
     */
    public SiemEventBuilder(String type, String group, String severity, String name) {
        tree.put("type", type).put("group", group).put("severity", severity).put("name", name);
        tree.put("source", "n/a").put("location", "");
        NULL_UNLESS_KNOWN.forEach(tree::putNull);
        DetectedFile.namedIn(type, name).ifPresent(file -> file.addTo(tree, type));
    }

    /** Makes it an event of that endpoint: id, type, hostname, address and last user come from it. */
    public SiemEventBuilder on(Endpoint endpoint) {
        tree.put("endpoint_id", endpoint.id());
        tree.put("endpoint_type", endpoint.type());
        tree.put("location", endpoint.hostname());
        String login = endpoint.associatedPerson().path("viaLogin").asText();
        tree.put("source", login.isEmpty() ? "n/a" : login);
        String userId = endpoint.associatedPerson().path("id").asText().replace("-", "");
        if (userId.length() > USER_ID_DIGITS) {
            tree.put("user_id", userId.substring(0, USER_ID_DIGITS));
        }
        JsonNode address = endpoint.tree().path("ipv4Addresses").path(0);
        if (address.isTextual()) {
            tree.putObject("source_info").put("ip", address.textValue());
        }
        return this;
    }

    /** Adds or replaces a member, e.g. {@code threat}. */
    public SiemEventBuilder with(String member, String value) {
        tree.put(member, value);
        return this;
    }

    /** Enters the event among the tenant's events, in the order of time. @param at may be in the future */
    public SiemEvent emit(Records events, String id, Instant at) {
        String time = Times.text(at);
        tree.put("id", id).put("when", time).put("created_at", time).put("customer_id", events.account());
        String position = SiemEvent.positionAt(at, events.nextNumber());
        return new SiemEvent(events.put(Document.atPosition(id, position, tree)));
    }
}
