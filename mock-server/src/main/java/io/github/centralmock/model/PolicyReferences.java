package io.github.centralmock.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Records;
import java.util.HashSet;
import java.util.Set;

/**
 * What settings point at must exist: tags of local sites, web profiles, runtime detection profiles. The APIs that make
 * profiles are not part of this mock, so no tenant has any and every profile id is a foreign one.
 */
final class PolicyReferences {
    private static final String WEB = "endpoint.web-control.";
    private static final String RUNTIME = "endpoint.server-linux-runtime-detection.";

    private final JsonNode settings;
    private final JsonNode changes;
    private final boolean ofBasePolicy;

    PolicyReferences(JsonNode settings, JsonNode changes, boolean ofBasePolicy) {
        this.settings = settings;
        this.changes = changes;
        this.ofBasePolicy = ofBasePolicy;
    }

    /** @throws ApiError in the words that the real service was heard to use */
    void check(Records localSites) {
        if (changes.has(WEB + "tags.settings")) {
            requireTags(localSites);
        }
        if (value(WEB + "web-profile.enabled").asBoolean()) {
            throw ApiError.badRequest("Invalid Web Profile Id");
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
            throw ApiError.badRequest("Bad request");
        }
    }

    private JsonNode value(String key) {
        return settings.path(key).path("value");
    }

    /** The real service answers 500 here, measured live: a client has to cope with it. */
    private static ApiError cannotProcess() {
        return ApiError.of(500, "internalServerError", "Error processing data");
    }
}
