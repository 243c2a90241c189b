package io.github.centralmock.model.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.siem.SiemEvent;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that wants an administrator's attention, with the actions that would settle it. Each stands for an event of
 * the SIEM API with the same id. Like events, alerts may be entered before their time; nobody sees them until then.
 */
public final class Alert {
    /** Since when it is dealt with; from then on it no longer stands in the list. */
    private static final String SETTLED_AT = "_settledAt";

    /** Tells alerts that were entered before a reader came by from those that were entered after. */
    public static final String NUMBER = "_number";

    /** The name of the threat, as far as it has one. */
    public static final String THREAT = "_threat";

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Set<String> THREATS = Set.of("malware", "pua", "runtimeDetections");
    private static final long KEYS_COUNT_FROM =
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private final ObjectNode tree = Json.object();
    private JsonNode endpoint;

    private Alert(String type, String category, String severity, String description) {
        tree.put("type", type)
                .put("category", category)
                .put("severity", severity)
                .put("description", description);
        tree.put("groupKey", groupKey(type, ""));
        tree.set("allowedActions", Json.array(List.of("acknowledge")));
    }

    /** @param severity {@code low, medium} or {@code high} */
    public static Alert of(String type, String category, String severity, String description) {
        return new Alert(type, category, severity, description);
    }

    public Alert allowing(List<String> actions) {
        tree.set("allowedActions", Json.array(actions));
        return this;
    }

    /** Makes it an alert about that machine. */
    public Alert on(JsonNode machine) {
        endpoint = machine;
        String type = machine.path("type").asText();
        tree.putObject("managedAgent")
                .put("id", machine.path("id").asText())
                .put("type", type)
                .put("name", machine.path("hostname").asText());
        tree.put("product", type.equals("server") ? "server" : "endpoint");
        JsonNode person = machine.path("associatedPerson");
        if (person.hasNonNull("id")) {
            tree.putObject("person")
                    .put("id", person.path("id").asText())
                    .put("name", person.path("name").asText());
        }
        return this;
    }

    /** Names the threat; alerts are grouped by it, too. */
    public Alert naming(String threatName) {
        tree.put(THREAT, threatName).put("groupKey", groupKey(tree.path("type").asText(), threatName));
        return this;
    }

    /** Adds or replaces a member, e.g. {@code managedAgent} and {@code product} of what is no endpoint. */
    public Alert with(String member, JsonNode value) {
        tree.set(member, value);
        return this;
    }

    /**
     * Enters the alert into {@link Collections#ALERTS}, and its event, unless one with this id is there already; an event
     * entered with this id afterwards takes its place.
     *
     * @param number drawn anew from the world
     * @param at may lie in the future
     */
    public Document raise(Records alerts, String id, long number, String tenantName, Instant at) {
        tree.put("id", id).put("raisedAt", Times.text(at)).put(NUMBER, number);
        tree.putObject("tenant").put("id", alerts.account()).put("name", tenantName);
        Document alert = alerts.put(Document.ordered(id, freeKey(alerts, at), tree));
        Records events = alerts.beside(Collections.SIEM_EVENTS);
        if (!events.has(id)) {
            event().happen(events, id, at);
        }
        return alert;
    }

    private SiemEvent event() {
        SiemEvent event = SiemEvent.behind(tree);
        if (endpoint != null) {
            event.on(endpoint);
        }
        return event;
    }

    /**
     * Where alerts raised at that moment begin in their collection. The place of an alert is its page key: 13 digits,
     * as the vendor's, that grow with time.
     */
    public static String keyAt(Instant moment) {
        return String.format("%013d", 2_000_000_000_000L + moment.toEpochMilli() - KEYS_COUNT_FROM);
    }

    /** The first key from that moment on that no alert has. */
    private static String freeKey(Records alerts, Instant at) {
        long key = Long.parseLong(keyAt(at));
        for (String taken : (Iterable<String>) alerts.from(keyAt(at)).map(Document::order)::iterator) {
            if (Long.parseLong(taken) != key) {
                break;
            }
            key++;
        }
        return String.format("%013d", key);
    }

    /** Whether it stands in the list: it is raised, not yet settled, and not older than the 90 days it is kept. */
    public static boolean isOpen(JsonNode alert, Instant now) {
        Instant raisedAt = Instant.parse(alert.path("raisedAt").asText());
        return !raisedAt.isAfter(now) && !raisedAt.isBefore(now.minus(KEPT)) && !isSettled(alert, now);
    }

    static boolean isSettled(JsonNode alert, Instant now) {
        return alert.has(SETTLED_AT)
                && !Instant.parse(alert.path(SETTLED_AT).asText()).isAfter(now);
    }

    /** Whether it warns of malware or the like. */
    public static boolean isThreat(JsonNode alert) {
        return THREATS.contains(alert.path("category").asText());
    }

    /** Whether it is about the machine, or other managed thing, with this id. */
    public static boolean isAbout(JsonNode alert, String id) {
        return alert.path("managedAgent").path("id").asText().equals(id);
    }

    /** Takes the alert out of the list at a moment, which may lie in the future. */
    public static void settle(Records alerts, String id, Instant at) {
        alerts.change(id, alert -> alert.put(SETTLED_AT, Times.text(at)));
    }

    /** Settles those alerts about the machine, or other managed thing, with this id that are not settled by then. */
    public static void settleAll(Records alerts, String about, Predicate<JsonNode> which, Instant at) {
        alerts.stream()
                .filter(alert -> isAbout(alert.tree(), about) && !isSettled(alert.tree(), at))
                .filter(alert -> which.test(alert.tree()))
                .map(Document::id)
                .toList()
                .forEach(id -> settle(alerts, id, at));
    }

    /** Alerts of one kind on one thing share a group key: base64 of a comma list that starts with 1 and the type. */
    private static String groupKey(String type, String threat) {
        String list = "1," + type + "," + Math.floorMod(type.hashCode(), 1000) + "," + threat;
        return Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
    }
}
