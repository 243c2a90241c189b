package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.store.Transaction;
import java.time.Instant;
import java.util.function.Supplier;

/** Where what happens to the firewalls of a tenant becomes events and alerts. */
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
     * Enters an event, which may lie in the future; the answer is its id, for calling it off.
     *
     * @param severity {@code none, low, medium} or {@code high}
     */
    public String event(JsonNode firewall, String type, String severity, String name, Instant at) {
        return SiemEvent.of(type, "UTM", severity, name + ": " + hostname(firewall))
                .with("endpoint_id", firewall.path("id").asText())
                .with("endpoint_type", "utm")
                .with("location", hostname(firewall))
                .happen(events(), newId.get(), at)
                .id();
    }

    /** Takes back an event that will not happen after all; what has happened by now stays. */
    public void callOff(String eventId, Instant now) {
        boolean ahead = events().find(eventId)
                .filter(event ->
                        Instant.parse(event.tree().path("when").asText()).isAfter(now))
                .isPresent();
        if (ahead) {
            events().remove(eventId);
        }
    }

    /** An event that wants an administrator's attention: it raises an alert, which has the event's id. */
    public void warning(JsonNode firewall, String type, String severity, String text, Instant at) {
        String id = event(firewall, type, severity, text, at);
        ObjectNode agent =
                Json.object("id", firewall.path("id").asText(), "type", "xgFirewall", "name", hostname(firewall));
        Alert.of(type, "utm", severity, text + ": " + hostname(firewall))
                .with("product", TextNode.valueOf("firewall"))
                .with("managedAgent", agent)
                .raise(alerts(), id, state.nextNumber(), tenantName(), at);
    }

    /** Settles the alerts of that type about the firewall that are open at a moment: what they warned of is over then. */
    public void settle(String firewallId, String type, Instant at) {
        Alert.settleAll(
                alerts(), firewallId, alert -> alert.path("type").asText().equals(type), at);
    }

    /** Settles every open alert about the firewall. */
    public void settleAll(String firewallId, Instant at) {
        Alert.settleAll(alerts(), firewallId, alert -> true, at);
    }

    private static String hostname(JsonNode firewall) {
        return firewall.path("hostname").asText();
    }

    private String tenantName() {
        return Accounts.tenant(state, tenantId)
                .map(tenant -> tenant.tree().path("name").asText())
                .orElse("");
    }

    private Records events() {
        return new Records(state, tenantId, Collections.SIEM_EVENTS);
    }

    private Records alerts() {
        return new Records(state, tenantId, Collections.ALERTS);
    }
}
