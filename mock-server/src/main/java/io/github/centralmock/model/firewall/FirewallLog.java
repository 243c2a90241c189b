package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.account.Tenant;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.alert.AlertBuilder;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.model.siem.SiemEventBuilder;
import io.github.centralmock.store.Transaction;
import java.time.Instant;
import java.util.function.Supplier;

/** Enters the events and alerts about the firewalls of a tenant. */
public final class FirewallLog {
    private final Transaction state;
    private final String tenantId;
    private final Supplier<String> newId;

    /** @param newId gives an unused id at each call */
    public FirewallLog(Transaction state, String tenantId, Supplier<String> newId) {
        this.state = state;
        this.tenantId = tenantId;
        this.newId = newId;
    }

    /** The log of the tenant that a call is about. */
    public static FirewallLog of(Call call) {
        return new FirewallLog(call.transaction(), call.account(), call::newId);
    }

    /**
     * Enters an event, which may be in the future, and returns its id, which {@link #cancel} needs.
     *
     * @param severity {@code none, low, medium} or {@code high}
     */
    public String event(JsonNode firewall, String type, String severity, String name, Instant at) {
        return new SiemEventBuilder(type, "UTM", severity, name + ": " + hostname(firewall))
                .with("endpoint_id", firewall.path("id").asText())
                .with("endpoint_type", "utm")
                .with("location", hostname(firewall))
                .emit(events(), newId.get(), at)
                .document()
                .id();
    }

    /** Removes a future event; a past one stays. */
    public void cancel(String eventId, Instant now) {
        boolean ahead = events().find(eventId)
                .filter(event -> new SiemEvent(event).when().isAfter(now))
                .isPresent();
        if (ahead) {
            events().remove(eventId);
        }
    }

    /** Enters an event and raises an alert, which has the event's id. */
    public void raiseAlert(JsonNode firewall, String type, String severity, String text, Instant at) {
        String id = event(firewall, type, severity, text, at);
        ObjectNode agent =
                Json.object("id", firewall.path("id").asText(), "type", "xgFirewall", "name", hostname(firewall));
        new AlertBuilder(type, "utm", severity, text + ": " + hostname(firewall))
                .with("product", TextNode.valueOf("firewall"))
                .with("managedAgent", agent)
                .raise(alerts(), id, state.nextNumber(), tenantName(), at);
    }

    /** Closes the alerts of that type about the firewall that are open at that moment. */
    public void closeAlerts(String firewallId, String type, Instant at) {
        Alert.closeAll(alerts(), firewallId, alert -> alert.type().equals(type), at);
    }

    /** Closes all open alerts about the firewall. */
    public void closeAllAlerts(String firewallId, Instant at) {
        Alert.closeAll(alerts(), firewallId, alert -> true, at);
    }

    private static String hostname(JsonNode firewall) {
        return firewall.path("hostname").asText();
    }

    private String tenantName() {
        return Tenant.find(state, tenantId).map(Tenant::name).orElse("");
    }

    private Records events() {
        return new Records(state, tenantId, CollectionNames.SIEM_EVENTS);
    }

    private Records alerts() {
        return new Records(state, tenantId, CollectionNames.ALERTS);
    }
}
