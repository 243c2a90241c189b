package io.github.centralmock.model.siem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that happens in a tenant, in the shape of the SIEM API: snake case, absent things present as null. It may
 * lie in the future (a scan that will have finished): readers see only what has happened by their time.
 */
public final class SiemEvent {
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

    private SiemEvent(String type, String group, String severity, String name) {
        tree.put("type", type).put("group", group).put("severity", severity).put("name", name);
        tree.put("source", "n/a").put("location", "");
        NULL_UNLESS_KNOWN.forEach(tree::putNull);
        DetectedFile.namedIn(type, name).ifPresent(file -> file.tellIn(tree, type));
    }

    /**
     * An event about nothing in particular yet.
     *
     * @param type e.g. {@code Event::Endpoint::SavScanComplete}
     * @param severity {@code none, low, medium, high} or {@code critical}
     */
    public static SiemEvent of(String type, String group, String severity, String name) {
        return new SiemEvent(type, group, severity, name);
    }

    /** The event that an alert stands for. */
    public static SiemEvent behind(JsonNode alert) {
        return about(
                alert,
                of(
                        alert.path("type").asText(),
                        group(alert),
                        alert.path("severity").asText(),
                        alert.path("description").asText()));
    }

    /** An event that ends what an alert warned of. */
    public static SiemEvent following(JsonNode alert, String type, String name) {
        return about(alert, of(type, group(alert), "low", name));
    }

    private static SiemEvent about(JsonNode alert, SiemEvent event) {
        if (alert.has(Alert.THREAT)) {
            event.with("threat", alert.path(Alert.THREAT).asText());
        }
        JsonNode agent = alert.path("managedAgent");
        if (agent.hasNonNull("id")) {
            event.with("endpoint_id", agent.path("id").asText())
                    .with("endpoint_type", deviceType(agent.path("type").asText()))
                    .with("location", agent.path("name").asText());
        }
        return event;
    }

    /** {@code RUNTIME_DETECTIONS} for an alert of category {@code runtimeDetections}. */
    private static String group(JsonNode alert) {
        return alert.path("category")
                .asText()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** A firewall is called utm here. */
    private static String deviceType(String agentType) {
        return agentType.equals("xgFirewall")
                ? "utm"
                : agentType.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Makes it an event of that machine: id, type, host name, address and last user come from it. */
    public SiemEvent on(JsonNode endpoint) {
        tree.put("endpoint_id", endpoint.path("id").asText());
        tree.put("endpoint_type", endpoint.path("type").asText());
        tree.put("location", endpoint.path("hostname").asText());
        JsonNode person = endpoint.path("associatedPerson");
        String login = person.path("viaLogin").asText();
        tree.put("source", login.isEmpty() ? "n/a" : login);
        String personId = person.path("id").asText().replace("-", "");
        if (personId.length() > USER_ID_DIGITS) {
            tree.put("user_id", personId.substring(0, USER_ID_DIGITS));
        }
        JsonNode address = endpoint.path("ipv4Addresses").path(0);
        if (address.isTextual()) {
            tree.putObject("source_info").put("ip", address.textValue());
        }
        return this;
    }

    /** Adds or replaces a member, e.g. {@code threat}. */
    public SiemEvent with(String member, String value) {
        tree.put(member, value);
        return this;
    }

    /** Adds or replaces a structured member, e.g. {@code core_remedy_items}. */
    public SiemEvent with(String member, JsonNode value) {
        tree.set(member, value);
        return this;
    }

    /** Enters the event into the tenant's events ({@link Collections#SIEM_EVENTS}), in the order of time. */
    public Document happen(Records events, String id, Instant at) {
        String time = Times.text(at);
        tree.put("id", id).put("when", time).put("created_at", time).put("customer_id", events.account());
        return events.put(Document.ordered(id, place(at, events.nextNumber()), tree));
    }

    /**
     * The place of an event among the others: when it happens, then when it was entered, so that a reader can tell what
     * was entered late.
     *
     * @param number drawn from the world when the event is entered; at most 12 digits
     */
    public static String place(Instant at, long number) {
        return Times.text(at) + String.format("|%012d", number);
    }
}
