package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Records;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The settings of one policy while they are changed. */
public final class PolicySettings {
    private static final String WEB = "endpoint.web-control.";
    private static final String RUNTIME = "endpoint.server-linux-runtime-detection.";

    private final PolicyType type;
    private final boolean ofBasePolicy;
    private final ObjectNode settings;

    /** @param policy a copy that is being changed; all changes are made in it */
    public PolicySettings(ObjectNode policy) {
        this.type = Policy.of(policy).type();
        this.ofBasePolicy = Policy.of(policy).isBase();
        this.settings = (ObjectNode) policy.get("settings");
    }

    /** Those of the keys that policies of this type do not have. */
    public List<String> unknown(JsonNode changes) {
        List<String> unknown = new ArrayList<>();
        changes.fieldNames().forEachRemaining(key -> {
            if (type.setting(key).isEmpty()) {
                unknown.add(key);
            }
        });
        return unknown;
    }

    /**
     * Sets the keys that are sent and leaves the others; an array takes the place of the old one as a whole.
     *
     * @param localSites the tenant's own web sites, whose tags web control settings may name
     * @throws ApiException 404 for a key that the type does not have; 400 with one sentence per value that is refused
     */
    public void change(JsonNode changes, Records localSites) {
        change(changes, localSites, key -> false);
    }

    /** As {@link #change}, with the values that only the vendor's console can set. */
    public void changeInConsole(JsonNode changes, Records localSites) {
        change(
                changes,
                localSites,
                key -> definition(key).isConsoleOnly(changes.path(key).path("value")));
    }

    private void change(JsonNode changes, Records localSites, Predicate<String> unchecked) {
        if (!unknown(changes).isEmpty()) {
            throw ApiException.notFound();
        }
        requireLengths(changes);
        List<String> refusals = new ArrayList<>();
        changes.properties().stream()
                .filter(change -> !unchecked.test(change.getKey()))
                .forEach(change -> definition(change.getKey())
                        .violation(change.getValue(), settings.path(change.getKey()), ofBasePolicy)
                        .ifPresent(refusals::add));
        if (!refusals.isEmpty()) {
            throw ApiException.badRequest(String.join(" ", refusals));
        }
        changes.properties().forEach(change -> set(change.getKey(), change.getValue()));
        requireReferences(changes, localSites);
    }

    /** The real service does not say which key it was: measured live. */
    private void requireLengths(JsonNode changes) {
        for (var change : changes.properties()) {
            if (definition(change.getKey()).isTooLong(change.getValue().path("value"))) {
                throw ApiException.badRequest("Bad request");
            }
        }
    }

    /**
     * Checks the references of all settings: tags of local sites, web profiles,
     * runtime detection profiles. The APIs that make profiles are not part of this mock, so no tenant has any.
     *
     * @throws ApiException in the words of the real service
     */
    public void requireReferences(Records localSites) {
        requireReferences(settings, localSites);
    }

    private void requireReferences(JsonNode changes, Records localSites) {
        if (changes.has(WEB + "tags.settings")) {
            requireTags(localSites);
        }
        if (value(WEB + "web-profile.enabled").asBoolean()) {
            throw ApiException.badRequest("Invalid Web Profile Id");
        }
        if (changes.has(RUNTIME + "enabled") || changes.has(RUNTIME + "profile-id")) {
            requireRuntimeProfile();
        }
    }

    private void requireTags(Records localSites) {
        Set<String> tags = new HashSet<>();
        localSites.stream().forEach(site -> site.tree().path("tags").forEach(tag -> tags.add(tag.asText())));
        for (JsonNode entry : value(WEB + "tags.settings")) {
            if (!tags.contains(entry.path("tag").asText())) {
                throw cannotProcess();
            }
        }
    }

    private void requireRuntimeProfile() {
        if (!value(RUNTIME + "profile-id").asText().isEmpty()) {
            throw cannotProcess();
        }
        if (value(RUNTIME + "enabled").asBoolean() && !ofBasePolicy) {
            throw ApiException.badRequest("Bad request");
        }
    }

    private JsonNode value(String key) {
        return settings.path(key).path("value");
    }

    /** The real service answers 500 here, measured live: a client has to cope with it. */
    private static ApiException cannotProcess() {
        return ApiException.of(500, "internalServerError", "Error processing data");
    }

    public void reset() {
        settings.removeAll();
        settings.setAll(type.defaults());
    }

    /** @throws ApiException 404 for a key that the type does not have */
    public ObjectNode reset(String key) {
        ObjectNode initial = definition(key).initial();
        settings.set(key, initial);
        return initial;
    }

    /** @throws ApiException 404 for a key that the type does not have */
    public ObjectNode get(String key) {
        definition(key);
        return (ObjectNode) settings.get(key);
    }

    private PolicySetting definition(String key) {
        return type.setting(key).orElseThrow(ApiException::notFound);
    }

    private void set(String key, JsonNode change) {
        ObjectNode setting = (ObjectNode) settings.get(key);
        setting.set("value", change.get("value"));
        if (change.has("format")) {
            setting.set("format", change.get("format"));
        }
    }
}
