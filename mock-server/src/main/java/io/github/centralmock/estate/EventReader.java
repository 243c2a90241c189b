package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.engine.ClosestMatch;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.AlertBuilder;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.siem.SiemEventBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the recent events of a tenant and its open alerts. */
final class EventReader {
    private static final List<String> SEVERITIES = List.of("none", "low", "medium", "high", "very_high", "critical");

    private static final String UNKNOWN = "unknown";

    private final TenantContext tenant;

    EventReader(TenantContext tenant) {
        this.tenant = tenant;
    }

    void read(YamlSection section) {
        for (YamlSection item : section.sections("alerts", "type")) {
            readAlert(item);
            item.rejectUnknown();
        }
        for (YamlSection item : section.sections("events", "type")) {
            readEvent(item);
            item.rejectUnknown();
        }
    }

    private void readAlert(YamlSection item) {
        String type = item.text("type");
        EventTemplate usual = template(item, type, EventTemplate.alertTypes());
        String id = tenant.id(item, CollectionNames.ALERTS, derivationPath(item));
        Instant at = item.time("at", "-PT3H", tenant.estate().now());
        Optional<ObjectNode> subject = subject(item);
        String description = item.text("description", fill(item, usual.description(), subject));
        AlertBuilder alert = new AlertBuilder(
                        type,
                        item.oneOf("category", usual.category(), EventTemplate.CATEGORIES),
                        item.oneOf("severity", usual.alertSeverity(), List.of("low", "medium", "high")),
                        description)
                .allowing(item.has("allowedActions") ? actions(item) : usual.actions());
        setSubject(alert, subject);
        item.optional("threat").ifPresent(alert::naming);
        alert.raise(
                tenant.records(CollectionNames.ALERTS),
                id,
                tenant.estate().state().nextNumber(),
                tenant.name(),
                at);
    }

    private static List<String> actions(YamlSection item) {
        return item.knownTexts("allowedActions", "alert action", EventTemplate.ACTIONS);
    }

    private void setSubject(AlertBuilder alert, Optional<ObjectNode> subject) {
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

    private void readEvent(YamlSection item) {
        String type = item.text("type");
        EventTemplate usual = template(item, type, EventTemplate.types());
        String id = tenant.id(item, CollectionNames.SIEM_EVENTS, derivationPath(item));
        Instant at = item.time("at", "-PT1H", tenant.estate().now());
        Optional<ObjectNode> subject = subject(item);
        String name = item.text("name", fill(item, usual.name(), subject));
        event(
                        item,
                        type,
                        item.text("group", usual.group()),
                        item.oneOf("severity", usual.severity(), SEVERITIES),
                        name,
                        subject)
                .emit(tenant.records(CollectionNames.SIEM_EVENTS), id, at);
    }

    private static Optional<Endpoint> endpoint(Optional<ObjectNode> subject) {
        return subject.filter(device -> device.has("os")).map(Endpoint::of);
    }

    private static SiemEventBuilder event(
            YamlSection item, String type, String group, String severity, String name, Optional<ObjectNode> subject) {
        SiemEventBuilder event = new SiemEventBuilder(type, group, severity, name);
        endpoint(subject).ifPresent(event::on);
        subject.filter(device -> !device.has("os"))
                .ifPresent(firewall -> event.with(
                                "endpoint_id", firewall.path("id").asText())
                        .with("endpoint_type", "utm")
                        .with("location", firewall.path("hostname").asText()));
        item.optional("threat").ifPresent(threat -> event.with("threat", threat));
        return event;
    }

    private static EventTemplate template(YamlSection item, String type, List<String> known) {
        Optional<EventTemplate> usual = EventTemplate.find(type).filter(found -> known.contains(type));
        boolean complete =
                item.has("severity") && (item.has("name") || item.has("description") && item.has("category"));
        if (usual.isEmpty() && !complete) {
            item.addError(
                    "type",
                    type + " is not known here, so it needs a severity and a wording of its own"
                            + " (events: name; alerts: description and category); did you mean "
                            + ClosestMatch.of(type, known) + "?");
        }
        return usual.orElseGet(
                () -> new EventTemplate(type, "GENERAL", "low", type, "general", "low", type, List.of("acknowledge")));
    }

    private Optional<ObjectNode> subject(YamlSection item) {
        return item.optional("on")
                .flatMap(name -> tenant.firewalls().has(name)
                        ? tenant.firewalls().find(item, "on", name)
                        : tenant.endpoints().find(item, "on", name));
    }

    /** Type, endpoint and time of an event. Ids are derived from it, so that they do not change when other items are added. */
    private static String derivationPath(YamlSection item) {
        return String.join("/", item.text("type"), item.text("on", ""), item.text("threat", ""), item.text("at", ""));
    }

    private static String fill(YamlSection item, String pattern, Optional<ObjectNode> subject) {
        String host = subject.map(device -> device.path("hostname").asText()).orElse("");
        String user = subject.map(
                        device -> Json.at(device, "associatedPerson.viaLogin").asText())
                .orElse("");
        return pattern.replace("%h", host)
                .replace("%u", user.isEmpty() ? "n/a" : user)
                .replace("%t", item.text("threat", UNKNOWN))
                .replace("%p", item.text("path", UNKNOWN))
                .replace("%d", item.text("detail", UNKNOWN));
    }
}
