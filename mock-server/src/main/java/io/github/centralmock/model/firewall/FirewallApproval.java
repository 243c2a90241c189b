package io.github.centralmock.model.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;

/** The approval of a tenant that Central may manage a firewall; a request that gets no answer expires. */
public final class FirewallApproval {
    /** How long a request waits for an answer. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    public static final String PENDING = "approvalPending";
    public static final String APPROVED = "approvedByCustomer";
    public static final String REFUSED = "notApproved";

    private static final String WAITING = "Event::Other::WaitingForApproval";
    private static final String REQUEST = "_approvalRequest";

    private FirewallApproval() {}

    /** Marks a firewall as approved, without a time. */
    public static void grant(ObjectNode firewall) {
        mark(firewall, APPROVED);
    }

    /** Requests the approval of an administrator, and schedules the end of the request. */
    public static void request(ObjectNode firewall, FirewallLog log, Instant at) {
        Instant expiry = at.plus(LIFETIME);
        mark(firewall, PENDING);
        log.raiseAlert(firewall, WAITING, "medium", "Firewall waits for approval", at);
        log.closeAlerts(firewall.path("id").asText(), WAITING, expiry);
        String expired = log.event(
                firewall, "Event::Other::ManagementApprovalExpired", "medium", "Approval of firewall expired", expiry);
        firewall.set(REQUEST, Json.object("expiresAt", Times.text(expiry), "expiryEvent", expired));
    }

    /** Approves a pending request; {@code firewall} must be as of that time. */
    public static void approve(ObjectNode firewall, FirewallLog log, Instant at) {
        withdraw(firewall, log, at);
        mark(firewall, APPROVED);
        firewall.put("stateChangedAt", Times.text(at));
        log.event(firewall, "Event::Other::RegisteredInCentral", "none", "Firewall registered", at);
    }

    /** Removes a pending request: it will not expire, and its alert is closed. */
    public static void withdraw(ObjectNode firewall, FirewallLog log, Instant at) {
        JsonNode request = firewall.remove(REQUEST);
        if (request != null) {
            log.cancel(request.path("expiryEvent").asText(), at);
        }
        log.closeAlerts(firewall.path("id").asText(), WAITING, at);
    }

    static Document asOf(Document firewall, Instant now) {
        JsonNode request = firewall.tree().path(REQUEST);
        if (request.isMissingNode()
                || now.isBefore(Instant.parse(request.path("expiresAt").asText()))) {
            return firewall;
        }
        ObjectNode copy = firewall.edit();
        copy.remove(REQUEST);
        mark(copy, REFUSED);
        copy.put("stateChangedAt", request.path("expiresAt").asText());
        return firewall.with(copy);
    }

    private static void mark(ObjectNode firewall, String token) {
        ObjectNode old = (ObjectNode) firewall.get("status");
        ObjectNode status =
                firewall.putObject("status").put("managingStatus", token).put("reportingStatus", token);
        status.set("connected", old.get("connected"));
        status.set("suspended", old.get("suspended"));
    }
}
