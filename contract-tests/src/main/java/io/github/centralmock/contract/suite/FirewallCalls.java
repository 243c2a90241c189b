package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** Finds firewalls of the target, and the events and alerts about them. */
final class FirewallCalls {
    private static final String FIREWALLS = "/firewall/v1/firewalls";

    private final CentralExtension central;

    FirewallCalls(CentralExtension central) {
        this.central = central;
    }

    List<JsonNode> all() {
        return central.asTenant().all(FIREWALLS);
    }

    /** A firewall that meets the condition. Skips the scenario if there is none. */
    JsonNode any(Predicate<JsonNode> condition) {
        return central.any().item(FIREWALLS, condition);
    }

    JsonNode one(String id) {
        return any(firewall -> id(firewall).equals(id));
    }

    /** The types of the events whose location is this firewall. */
    List<String> eventsAt(JsonNode firewall) {
        return central.asTenant().all("/siem/v1/events").stream()
                .filter(event -> event.path("location")
                        .asText()
                        .equals(firewall.path("hostname").asText()))
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** The types of the open alerts about this firewall. */
    List<String> alertsAbout(String id) {
        return central.asTenant().all("/common/v1/alerts").stream()
                .filter(alert -> alert.at("/managedAgent/id").asText().equals(id))
                .map(alert -> alert.path("type").asText())
                .toList();
    }

    static List<String> ids(List<JsonNode> items) {
        return items.stream().map(FirewallCalls::id).toList();
    }

    static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
