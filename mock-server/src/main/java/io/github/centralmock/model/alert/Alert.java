package io.github.centralmock.model.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.siem.SiemEventBuilder;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A document of {@link CollectionNames#ALERTS}: it needs an administrator's attention, and names the actions that close it.
 * Each belongs to an event of the SIEM API with the same id. Alerts may be in the future; they are not visible until then.
 */
public record Alert(Document document) {
    static final String NUMBER = "_number";
    static final String THREAT = "_threat";
    private static final String SETTLED_AT = "_settledAt";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Set<String> THREATS = Set.of("malware", "pua", "runtimeDetections");

    private static final long KEYS_COUNT_FROM =
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    /**
     * The first position for alerts that are raised at that moment. The position of an alert is its page key: 13 digits,
     * as in the vendor's, that grow with time.
     */
    public static String positionAt(Instant moment) {
        return String.format("%013d", 2_000_000_000_000L + moment.toEpochMilli() - KEYS_COUNT_FROM);
    }

    /** Closes the alert at a moment, which may be in the future. */
    public static void close(Records alerts, String id, Instant at) {
        alerts.change(id, alert -> alert.put(SETTLED_AT, Times.text(at)));
    }

    /** Closes those alerts about the endpoint, or other managed agent, with this id that are open at that moment. */
    public static void closeAll(Records alerts, String agentId, Predicate<Alert> which, Instant at) {
        alerts.stream()
                .map(Alert::new)
                .filter(alert -> alert.isAbout(agentId) && !alert.isClosed(at) && which.test(alert))
                .map(Alert::id)
                .toList()
                .forEach(id -> close(alerts, id, at));
    }

    public String id() {
        return document.id();
    }

    /** The type of its event, e.g. {@code Event::Endpoint::Threat::CleanupFailed}. */
    public String type() {
        return tree().path("type").asText();
    }

    public String category() {
        return tree().path("category").asText();
    }

    public String description() {
        return tree().path("description").asText();
    }

    public Instant raisedAt() {
        return Instant.parse(tree().path("raisedAt").asText());
    }

    /** Tells alerts that were entered before a reader's last request from those entered later. */
    public long number() {
        return tree().path(NUMBER).asLong();
    }

    /** Whether it is visible: raised, not closed, and not older than the 90 days for which alerts are kept. */
    public boolean isOpen(Instant now) {
        Instant raisedAt = raisedAt();
        return !raisedAt.isAfter(now) && !raisedAt.isBefore(now.minus(KEPT)) && !isClosed(now);
    }

    private boolean isClosed(Instant now) {
        return tree().has(SETTLED_AT)
                && !Instant.parse(tree().path(SETTLED_AT).asText()).isAfter(now);
    }

    /** Whether it is about malware or the like. */
    public boolean isThreat() {
        return THREATS.contains(category());
    }

    /** The id of the endpoint, or other managed agent, that it is about; empty if there is none. */
    public String agentId() {
        return tree().path("managedAgent").path("id").asText();
    }

    public boolean isAbout(String id) {
        return agentId().equals(id);
    }

    /** Whether the action is among its {@code allowedActions}. */
    public boolean allows(String action) {
        return tree().path("allowedActions")
                .valueStream()
                .anyMatch(allowed -> allowed.asText().equals(action));
    }

    /** The event that belongs to the alert. */
    SiemEventBuilder event() {
        return event(type(), tree().path("severity").asText(), description());
    }

    /** An event that reports the end of what the alert is about. */
    public SiemEventBuilder followingEvent(String type, String name) {
        return event(type, "low", name);
    }

    private SiemEventBuilder event(String type, String severity, String name) {
        SiemEventBuilder event =
                new SiemEventBuilder(type, snakeCase(category()).toUpperCase(Locale.ROOT), severity, name);
        if (tree().has(THREAT)) {
            event.with("threat", tree().path(THREAT).asText());
        }
        JsonNode agent = tree().path("managedAgent");
        if (agent.hasNonNull("id")) {
            event.with("endpoint_id", agentId())
                    .with("endpoint_type", deviceType(agent.path("type").asText()))
                    .with("location", agent.path("name").asText());
        }
        return event;
    }

    /** Events call a firewall utm. */
    private static String deviceType(String agentType) {
        return agentType.equals("xgFirewall") ? "utm" : snakeCase(agentType).toLowerCase(Locale.ROOT);
    }

    /** {@code runtime_Detections} for {@code runtimeDetections}. */
    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1_$2");
    }

    public JsonNode tree() {
        return document.tree();
    }
}
