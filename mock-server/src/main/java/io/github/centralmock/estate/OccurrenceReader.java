package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Nearest;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.alert.AlertBuilder;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.siem.SiemEventBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what has happened in a tenant lately: events, and the alerts that still wait for somebody. */
final class OccurrenceReader {
    private static final List<String> SEVERITIES = List.of("none", "low", "medium", "high", "very_high", "critical");

    private static final String UNKNOWN = "unknown";

    private final TenantDraft tenant;

    OccurrenceReader(TenantDraft tenant) {
        this.tenant = tenant;
    }

    void read(Item section) {
        for (Item item : section.items("alerts", "type")) {
            readAlert(item);
            item.noMore();
        }
        for (Item item : section.items("events", "type")) {
            readEvent(item);
            item.noMore();
        }
    }

    private void readAlert(Item item) {
        String type = item.text("type");
        Occurrence usual = usual(item, type, Occurrence.alertTypes());
        String id = tenant.id(item, Collections.ALERTS, place(item));
        Instant at = item.time("at", "-PT3H", tenant.estate().now());
        Optional<ObjectNode> subject = subject(item);
        String description = item.text("description", worded(item, usual.description(), subject));
        AlertBuilder alert = new AlertBuilder(
                        type,
                        item.oneOf("category", usual.category(), Occurrence.CATEGORIES),
                        item.oneOf("severity", usual.alertSeverity(), List.of("low", "medium", "high")),
                        description)
                .allowing(item.has("allowedActions") ? actions(item) : usual.actions());
        about(alert, subject);
        item.optional("threat").ifPresent(alert::naming);
        alert.raise(
                tenant.records(Collections.ALERTS), id, tenant.estate().state().nextNumber(), tenant.name(), at);
    }

    private static List<String> actions(Item item) {
        return item.textsOf("allowedActions", "alert action", Occurrence.ACTIONS);
    }

    private void about(AlertBuilder alert, Optional<ObjectNode> subject) {
        Optional<Endpoint> endpoint = endpoint(subject);
        if (endpoint.isPresent()) {
            alert.on(endpoint.get());
            return;
        }
        ObjectNode agent = Json.object();
        subject.ifPresent(firewall -> agent.put("id", firewall.path("id").asText())
                .put("type", "xgFirewall")
                .put("name", firewall.path("hostname").asText()));
        alert.with("managedAgent", agent).with("product", TextNode.valueOf(subject.isPresent() ? "firewall" : "other"));
    }

    private void readEvent(Item item) {
        String type = item.text("type");
        Occurrence usual = usual(item, type, Occurrence.types());
        String id = tenant.id(item, Collections.SIEM_EVENTS, place(item));
        Instant at = item.time("at", "-PT1H", tenant.estate().now());
        Optional<ObjectNode> subject = subject(item);
        String name = item.text("name", worded(item, usual.name(), subject));
        event(
                        item,
                        type,
                        item.text("group", usual.group()),
                        item.oneOf("severity", usual.severity(), SEVERITIES),
                        name,
                        subject)
                .emit(tenant.records(Collections.SIEM_EVENTS), id, at);
    }

    private static Optional<Endpoint> endpoint(Optional<ObjectNode> subject) {
        return subject.filter(thing -> thing.has("os")).map(Endpoint::of);
    }

    private static SiemEventBuilder event(
            Item item, String type, String group, String severity, String name, Optional<ObjectNode> subject) {
        SiemEventBuilder event = new SiemEventBuilder(type, group, severity, name);
        endpoint(subject).ifPresent(event::on);
        subject.filter(thing -> !thing.has("os"))
                .ifPresent(firewall -> event.with(
                                "endpoint_id", firewall.path("id").asText())
                        .with("endpoint_type", "utm")
                        .with("location", firewall.path("hostname").asText()));
        item.optional("threat").ifPresent(threat -> event.with("threat", threat));
        return event;
    }

    private static Occurrence usual(Item item, String type, List<String> known) {
        Optional<Occurrence> usual = Occurrence.find(type).filter(found -> known.contains(type));
        boolean complete =
                item.has("severity") && (item.has("name") || item.has("description") && item.has("category"));
        if (usual.isEmpty() && !complete) {
            item.mistake(
                    "type",
                    type + " is not known here, so it needs a severity and a wording of its own"
                            + " (events: name; alerts: description and category); did you mean "
                            + Nearest.to(type, known) + "?");
        }
        return usual.orElseGet(
                () -> new Occurrence(type, "GENERAL", "low", type, "general", "low", type, List.of("acknowledge")));
    }

    private Optional<ObjectNode> subject(Item item) {
        return item.optional("on")
                .flatMap(name -> tenant.firewalls().has(name)
                        ? tenant.firewalls().find(item, "on", name)
                        : tenant.endpoints().find(item, "on", name));
    }

    /** What happened to whom and when: ids come from it, so that they stay when other things are added. */
    private static String place(Item item) {
        return String.join("/", item.text("type"), item.text("on", ""), item.text("threat", ""), item.text("at", ""));
    }

    private static String worded(Item item, String pattern, Optional<ObjectNode> subject) {
        String host = subject.map(thing -> thing.path("hostname").asText()).orElse("");
        String user = subject.map(
                        thing -> Json.at(thing, "associatedPerson.viaLogin").asText())
                .orElse("");
        return pattern.replace("%h", host)
                .replace("%u", user.isEmpty() ? "n/a" : user)
                .replace("%t", item.text("threat", UNKNOWN))
                .replace("%p", item.text("path", UNKNOWN))
                .replace("%d", item.text("detail", UNKNOWN));
    }
}
