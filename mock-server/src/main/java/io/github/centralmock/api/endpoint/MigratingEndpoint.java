package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.settings.GlobalTamperProtection;
import io.github.centralmock.model.siem.AgentEvent;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint that migrates to another tenant. Soon after the request it registers there under a new id, offline, and
 * reports for the first time later; its old record stays, offline.
 */
final class MigratingEndpoint {
    private static final Duration REGISTERS = Duration.ofSeconds(30);
    private static final Duration REPORTS = Duration.ofMinutes(24);
    private static final Duration LAST_SEEN_WITHIN = Duration.ofDays(14);

    /** The members that migrate; groups, requests and users of the old tenant do not. */
    private static final List<String> TAKEN_ALONG = List.of(
            "type",
            "hostname",
            "health",
            "os",
            "ipv4Addresses",
            "ipv6Addresses",
            "macAddresses",
            "assignedProducts",
            "tamperProtectionSupported",
            "lastOsUpdateAt",
            "lastAgentUpdateAt",
            "serialNumber",
            "encryption",
            "cloud",
            Endpoint.SET_ASIDE);

    /** The members of the record from {@code at} on: {@code {"at", "members"}}. */
    private static final String OUTCOME = "_outcome";

    private final Call call;
    private final Endpoints sender;
    private final Endpoints receiver;
    private final String receiverId;
    private final Instant registered;

    MigratingEndpoint(Call call, String receiverId) {
        this.call = call;
        this.sender = Endpoints.of(call);
        this.receiver = new Endpoints(call.transaction(), receiverId, call.now());
        this.receiverId = receiverId;
        this.registered = call.now().plus(REGISTERS);
    }

    /** Lists the endpoints that a receiver expects: pending, and failed if they are not sent before the expiry. */
    static void expect(Call call, Records expected, String expiresAt) {
        ids(call).forEach(id -> {
            ObjectNode record = pending(id);
            record.set(OUTCOME, failure("The migration expired before the endpoint was sent.", expiresAt));
            expected.put(id, record);
        });
    }

    /** Sends the endpoints of the body; each tenant has its own list of them. */
    void sendAll(Records sent, Records expected) {
        ids(call).forEach(id -> {
            Optional<String> refusal = refusal(id, expected);
            ObjectNode outcome = refusal.isPresent()
                    ? failure(refusal.get(), Times.text(registered))
                    : success(move(sender.get(id)));
            if (expected.has(id)) {
                expected.put(id, pending(id).set(OUTCOME, outcome));
            }
            sent.put(id, pending(id).set(OUTCOME, withoutNewId(outcome)));
        });
    }

    /** Only the receiving tenant sees the new id. */
    private static ObjectNode withoutNewId(ObjectNode outcome) {
        ObjectNode copy = outcome.deepCopy();
        copy.withObject("/members").remove("newId");
        return copy;
    }

    private Optional<String> refusal(String id, Records expected) {
        Optional<Endpoint> endpoint = sender.find(id);
        if (!expected.has(id)) {
            return Optional.of("The receiving tenant does not expect this endpoint.");
        }
        if (endpoint.isEmpty()) {
            return Optional.of("The endpoint was not found.");
        }
        if (endpoint.get().hasMoved()) {
            return Optional.of("The endpoint has moved to another tenant already.");
        }
        String platform = endpoint.get().platform();
        if (!platform.equals("windows") && !platform.equals("macOS")) {
            return Optional.of("Only Windows and macOS endpoints can be migrated.");
        }
        return wasSeenLately(endpoint.get())
                ? Optional.empty()
                : Optional.of("The endpoint was not seen in the last 14 days.");
    }

    private boolean wasSeenLately(Endpoint endpoint) {
        Instant since = call.now().minus(LAST_SEEN_WITHIN);
        return Times.parse(endpoint.tree().path("lastSeenAt").asText(), call.now())
                .filter(seen -> !seen.isBefore(since))
                .isPresent();
    }

    /** Registers the endpoint with the receiver. @return its new id */
    private String move(Endpoint endpoint) {
        ObjectNode tree = Json.object("id", call.newId());
        TAKEN_ALONG.stream()
                .filter(endpoint.tree()::has)
                .forEach(name -> tree.set(name, endpoint.tree().path(name)));
        tree.putObject("tenant").put("id", receiverId);
        tree.putObject("isolation").put("status", "notIsolated");
        tree.put("tamperProtectionEnabled", isProtectedAtReceiver(endpoint));
        tree.put("mdrManaged", false).put("online", false);
        tree.put("registeredAt", Times.text(registered)).put("lastSeenAt", Times.text(registered));
        Endpoint entered = receiver.enterLater(tree, registered);
        Instant reported = call.now().plus(REPORTS);
        receiver.changeLater(
                entered.id(),
                reported,
                Json.object("lastSeenAt", Times.text(reported)).put("online", true));
        leaveSender(endpoint);
        AgentEvent.REGISTERED
                .event("New " + endpoint.type() + " registered: " + endpoint.hostname())
                .on(entered)
                .emit(call.records(receiverId, CollectionNames.SIEM_EVENTS), call.newId(), registered);
        return entered.id();
    }

    private boolean isProtectedAtReceiver(Endpoint endpoint) {
        return endpoint.supportsTamperProtection()
                && GlobalTamperProtection.isOn(call.records(receiverId, CollectionNames.SETTINGS));
    }

    /** The old record goes offline, and the requests for it are cancelled. */
    private void leaveSender(Endpoint endpoint) {
        sender.cancelRequests(endpoint.id());
        sender.change(endpoint.id(), old -> old.put(Endpoint.MOVED, true));
        ObjectNode gone = Json.object("lastSeenAt", Times.text(registered)).put("online", false);
        sender.changeLater(endpoint.id(), registered, gone);
    }

    private ObjectNode success(String newId) {
        String at = Times.text(registered);
        ObjectNode members = Json.object("status", "succeeded", "newId", newId, "migratedAt", at);
        return Json.object("at", at).set("members", members);
    }

    private static ObjectNode failure(String reason, String at) {
        ObjectNode members = Json.object("status", "failed", "failedAt", at, "reason", reason);
        return Json.object("at", at).set("members", members);
    }

    private static ObjectNode pending(String id) {
        return Json.object("id", id, "status", "pending");
    }

    /** The record at {@code now}. */
    static Document shown(Document record, Instant now) {
        JsonNode outcome = record.tree().path(OUTCOME);
        if (now.isBefore(Instant.parse(outcome.path("at").asText()))) {
            return record;
        }
        ObjectNode done = record.edit();
        done.setAll((ObjectNode) outcome.path("members"));
        return record.with(done);
    }

    private static Set<String> ids(Call call) {
        Set<String> ids = new LinkedHashSet<>();
        call.body().path("endpoints").forEach(id -> ids.add(id.asText().toLowerCase(Locale.ROOT)));
        return ids;
    }
}
