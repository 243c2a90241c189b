package io.github.centralmock.model.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import java.util.Map;
import java.util.Optional;

/** One type of policy, such as {@code threat-protection}, and the settings that its policies have. */
public final class PolicyType {
    private final String token;
    private final String title;
    private final int rank;
    private final boolean isChangedByMove;
    private final boolean onlyInOlderTenants;
    private final Map<String, PolicySetting> settings;

    PolicyType(ObjectNode description, int rank, Map<String, PolicySetting> settings) {
        this.token = description.path("type").asText();
        this.title = description.path("title").asText();
        this.isChangedByMove = description.path("movesCountAsChange").asBoolean();
        this.onlyInOlderTenants = description.path("olderTenants").asBoolean();
        this.rank = rank;
        this.settings = settings;
    }

    /** The word the API uses. */
    public String token() {
        return token;
    }

    String title() {
        return title;
    }

    /** The position of the type in lists. */
    int rank() {
        return rank;
    }

    /** Whether a policy counts as changed when another one moves it up or down. */
    boolean isChangedByMove() {
        return isChangedByMove;
    }

    /** Whether only tenants have it that were there before the vendor gave it up. */
    boolean isOnlyInOlderTenants() {
        return onlyInOlderTenants;
    }

    /** Empty for a key that policies of this type do not have. */
    public Optional<PolicySetting> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** All settings with their defaults. */
    public ObjectNode defaults() {
        ObjectNode defaults = Json.object();
        settings.forEach((key, setting) -> defaults.set(key, setting.initial()));
        return defaults;
    }

    ObjectNode metadata() {
        ObjectNode metadata = Json.object("type", token);
        ArrayNode items = metadata.putArray("items");
        settings.values().forEach(setting -> items.add(setting.metadata()));
        return metadata;
    }
}
