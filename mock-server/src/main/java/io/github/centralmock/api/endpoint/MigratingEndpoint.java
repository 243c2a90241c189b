package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.siem.AgentRoutine;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.settings.GlobalTamperProtection;
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
 * A machine on its way to another tenant. Soon after the order it registers there under a new id, offline, and reports
 * for the first time later; the record it leaves behind stays, offline.
 */
final class MigratingEndpoint {
    private static final Duration REGISTERS = Duration.ofSeconds(30);
    private static final Duration REPORTS = Duration.ofMinutes(24);
    private static final Duration LAST_SEEN_WITHIN = Duration.ofDays(14);

    /** What a machine takes along; groups, orders and people of the old tenant stay behind. */
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

    /** What the record will say from {@code at} on: {@code {"at", "members"}}. */
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

    /** Lists the machines that a receiver waits for: pending, and failed when nobody sends them before it expires. */
    static void expect(Call call, Records expected, String expiresAt) {
        ids(call).forEach(id -> {
            ObjectNode record = pending(id);
            record.set(OUTCOME, failure("The migration expired before the endpoint was sent.", expiresAt));
            expected.put(id, record);
        });
    }

    /** Sends the machines of the call's body; each side has its own list of them. */
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

    /** The new id is told to the receiving side only. */
    private static ObjectNode withoutNewId(ObjectNode outcome) {
        ObjectNode copy = outcome.deepCopy();
        copy.withObject("/members").remove("newId");
        return copy;
    }

    private Optional<String> refusal(String id, Records expected) {
        Optional<JsonNode> machine = sender.find(id).map(Document::tree);
        if (!expected.has(id)) {
            return Optional.of("The receiving tenant does not expect this endpoint.");
        }
        if (machine.isEmpty()) {
            return Optional.of("The endpoint was not found.");
        }
        if (machine.get().path(Endpoint.MOVED).asBoolean()) {
            return Optional.of("The endpoint has moved to another tenant already.");
        }
        String platform = machine.get().at("/os/platform").asText();
        if (!platform.equals("windows") && !platform.equals("macOS")) {
            return Optional.of("Only Windows and macOS endpoints can be migrated.");
        }
        return wasSeenLately(machine.get())
                ? Optional.empty()
                : Optional.of("The endpoint was not seen in the last 14 days.");
    }

    private boolean wasSeenLately(JsonNode machine) {
        Instant since = call.now().minus(LAST_SEEN_WITHIN);
        return Times.parse(machine.path("lastSeenAt").asText(), call.now())
                .filter(seen -> !seen.isBefore(since))
                .isPresent();
    }

    /** Has the machine register with the receiver. @return its new id */
    private String move(Document machine) {
        ObjectNode tree = Json.object("id", call.newId());
        TAKEN_ALONG.stream()
                .filter(machine.tree()::has)
                .forEach(name -> tree.set(name, machine.tree().path(name)));
        tree.putObject("tenant").put("id", receiverId);
        tree.putObject("isolation").put("status", "notIsolated");
        tree.put("tamperProtectionEnabled", isProtectedAtReceiver(machine.tree()));
        tree.put("mdrManaged", false).put("online", false);
        tree.put("registeredAt", Times.text(registered)).put("lastSeenAt", Times.text(registered));
        Document entered = receiver.enterLater(tree, registered);
        Instant reported = call.now().plus(REPORTS);
        receiver.changeLater(
                entered.id(),
                reported,
                Json.object("lastSeenAt", Times.text(reported)).put("online", true));
        leave(machine);
        String kind = tree.path("type").asText();
        AgentRoutine.REGISTERED
                .event("New " + kind + " registered: " + tree.path("hostname").asText())
                .on(entered.tree())
                .happen(call.records(receiverId, Collections.SIEM_EVENTS), call.newId(), registered);
        return entered.id();
    }

    private boolean isProtectedAtReceiver(JsonNode machine) {
        return machine.path("tamperProtectionSupported").asBoolean(true)
                && GlobalTamperProtection.isOn(call.records(receiverId, Collections.SETTINGS));
    }

    /** The record that stays behind goes offline, and nothing comes of what was ordered of the machine. */
    private void leave(Document machine) {
        sender.forgetOrders(machine.id());
        sender.change(machine.id(), old -> old.put(Endpoint.MOVED, true));
        ObjectNode gone = Json.object("lastSeenAt", Times.text(registered)).put("online", false);
        sender.changeLater(machine.id(), registered, gone);
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

    /** The record as it stands at {@code now}. */
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
