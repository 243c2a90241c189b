package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;

/** A document of {@link CollectionNames#POLICIES}, stored or not: a base policy is stored only after its first change. */
public record Policy(Document document) {
    /** The priority of base policies. */
    static final int BASE = 0;

    /** A policy that is being made or changed. */
    public static Policy of(ObjectNode tree) {
        return new Policy(Document.of(tree.path("id").asText(), tree));
    }

    public String id() {
        return document.id();
    }

    public String name() {
        return tree().path("name").asText();
    }

    /** @throws ApiException 404 if there is no such type */
    public PolicyType type() {
        return PolicyCatalog.type(tree().path("type").asText());
    }

    public int priority() {
        return tree().path("priority").asInt();
    }

    public boolean isBase() {
        return priority() == BASE;
    }

    /** Whether only the partner or the organization may change it. */
    public boolean isLocked() {
        return tree().path("lockedByManagingAccount").asBoolean();
    }

    /** Whether the time at which it disables itself has come. */
    public boolean isExpired(Instant now) {
        return Times.parse(tree().path("disableAt").asText(), now)
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    /** The policy at that time: disabled if it has expired. */
    public Policy asOf(Instant now) {
        return tree().path("enabled").asBoolean() && isExpired(now)
                ? new Policy(document.with(document.edit().put("enabled", false)))
                : this;
    }

    /** All settings by key. */
    public JsonNode settings() {
        return tree().path("settings");
    }

    /** The position in the collection: by type, then the highest priority first; the id keeps positions unique. */
    String position() {
        return String.format("%02d|%06d|%s", type().rank(), 999_999 - priority(), id());
    }

    public JsonNode tree() {
        return document.tree();
    }
}
