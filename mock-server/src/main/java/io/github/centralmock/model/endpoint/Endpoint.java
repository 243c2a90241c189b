package io.github.centralmock.model.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A computer or server with the agent: a document of {@link CollectionNames#ENDPOINTS} in its state at one moment. */
public record Endpoint(Document document) {
    /**
     * How often an online agent reports, and how long it takes until it carries out a request. The vendor gives no
     * duration. An offline endpoint does neither.
     */
    public static final Duration CHECK_IN = Duration.ofMinutes(5);

    /** Marks the record that stays behind when an endpoint moves to another tenant: no agent reports to it any more. */
    public static final String MOVED = "_moved";

    /** The member for data that only the full view shows, so that the summary view is the stored bytes themselves. */
    public static final String SET_ASIDE = "_full";

    private static final List<String> BASIC = List.of("id", "type", "tenant", "hostname");

    /** Shown by the full view only, as is {@link AgentSoftware}. */
    private static final List<String> FULL_ONLY = List.of("tags");

    private static final String LAST_SEEN = "lastSeenAt";

    /** An endpoint that is not stored yet. */
    public static Endpoint of(ObjectNode tree) {
        return new Endpoint(Document.of(tree.path("id").asText(), tree));
    }

    /** The content of the document for an endpoint of which {@code tree} is the full view. */
    static ObjectNode stored(ObjectNode tree) {
        ObjectNode usual = Json.object();
        ObjectNode aside = Json.object();
        tree.properties().forEach(member -> {
            ObjectNode goal = FULL_ONLY.contains(member.getKey()) ? aside : usual;
            goal.set(member.getKey(), member.getValue());
        });
        return aside.isEmpty() ? usual : usual.set(SET_ASIDE, aside);
    }

    /** The endpoint at that time: an online agent has checked in regularly since the document was stored. */
    static Document.DocumentView viewAt(Document stored, Instant now) {
        JsonNode tree = stored.tree();
        if (!tree.path("online").asBoolean() || !tree.path(LAST_SEEN).isTextual()) {
            return new Document.DocumentView(stored, Instant.MIN, Instant.MAX);
        }
        Instant lastSeen = Instant.parse(tree.path(LAST_SEEN).textValue());
        long checkIns = Duration.between(lastSeen, now).dividedBy(CHECK_IN);
        if (checkIns <= 0) {
            return new Document.DocumentView(stored, Instant.MIN, lastSeen.plus(CHECK_IN));
        }
        Instant seen = lastSeen.plus(CHECK_IN.multipliedBy(checkIns));
        ObjectNode moved = shallowCopy(tree).put(LAST_SEEN, Times.text(seen));
        return new Document.DocumentView(stored.with(moved), seen, seen.plus(CHECK_IN));
    }

    public String id() {
        return document.id();
    }

    /** {@code computer} or {@code server}. */
    public String type() {
        return tree().path("type").asText();
    }

    public boolean isComputer() {
        return type().equals("computer");
    }

    public boolean isServer() {
        return type().equals("server");
    }

    public String hostname() {
        return tree().path("hostname").asText();
    }

    /** {@code windows, linux} or {@code macOS}. */
    public String platform() {
        return tree().path("os").path("platform").asText();
    }

    /** The id of its group; empty if it is in none. */
    public String groupId() {
        return tree().path("group").path("id").asText();
    }

    /** The user of the directory who used it last, with the name and the login; missing if none is known. */
    public JsonNode associatedPerson() {
        return tree().path("associatedPerson");
    }

    /** Whether its agent reports; false for a record that an endpoint left behind, whatever that shows. */
    public boolean isOnline() {
        return tree().path("online").asBoolean() && !hasMoved();
    }

    /** Whether this is the record that an endpoint left behind when it moved to another tenant. */
    public boolean hasMoved() {
        return tree().path(MOVED).asBoolean();
    }

    public boolean supportsTamperProtection() {
        return tree().path("tamperProtectionSupported").asBoolean(true);
    }

    /** Whether its device encryption has a state. */
    public boolean hasEncryption() {
        return tree().has("encryption");
    }

    /** Whether it belongs to Managed Detection and Response. */
    public boolean isMdrManaged() {
        return tree().path("mdrManaged").asBoolean();
    }

    public Isolation isolation() {
        return new Isolation(this);
    }

    /** The view with {@code id, type, tenant} and {@code hostname} only. */
    public Document basicView() {
        ObjectNode basic = Json.object();
        BASIC.forEach(name -> basic.set(name, tree().path(name)));
        return document.with(basic);
    }

    /** The view with all data. */
    public Document fullView() {
        ObjectNode full = shallowCopy(tree());
        tree().path(SET_ASIDE).properties().forEach(member -> full.set(member.getKey(), member.getValue()));
        AgentSoftware.addTo(full);
        return document.with(full);
    }

    /** {@code {"id", "hostname"}}, as groups name their members. */
    public ObjectNode reference() {
        return Json.object("id", id(), "hostname", hostname());
    }

    /** The whole document. Shared: change it through {@link Endpoints#change}. */
    public JsonNode tree() {
        return document.tree();
    }

    /** Faster than {@link Document#edit()}, for changes of the first level only. */
    private static ObjectNode shallowCopy(JsonNode tree) {
        return Json.object().setAll((ObjectNode) tree);
    }
}
