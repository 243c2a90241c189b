package io.github.centralmock.model.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.Map;

/** A device that was plugged into an endpoint, as peripheral control saw it. */
public final class Peripheral {
    public static final String COLLECTION = "peripherals";

    private static final Map<String, String> CATEGORIES = Map.of(
            "bluetooth", "network",
            "infrared", "network",
            "modem", "network",
            "wireless", "network",
            "mtp", "media",
            "floppyDrive", "storage",
            "opticalDrive", "storage",
            "encryptedStorage", "storage",
            "removableStorage", "storage");

    private final ObjectNode tree = Json.object();

    private Peripheral(String type, String model, String modelId) {
        tree.put("type", type)
                .put("category", CATEGORIES.get(type))
                .put("model", model)
                .put("modelId", modelId);
    }

    /** @param type e.g. {@code removableStorage}; its category follows from it */
    public static Peripheral of(String type, String model, String modelId) {
        return new Peripheral(type, model, modelId);
    }

    /** @param action {@code allowed, alertedOnly, readOnly} or {@code blocked}: what the policy did with it */
    public Peripheral lastUsedOn(JsonNode endpoint, String action) {
        String hostname = endpoint.path("hostname").asText();
        tree.putObject("lastEndpoint").put("id", endpoint.path("id").asText()).put("hostname", hostname);
        tree.put("lastEndpointHostname", hostname);
        tree.put(
                "lastUsedBy", endpoint.path("associatedPerson").path("viaLogin").asText());
        tree.put("lastActionTaken", action);
        return this;
    }

    public Peripheral seen(Instant first, Instant last) {
        tree.put("firstSeenAt", Times.text(first)).put("lastSeenAt", Times.text(last));
        return this;
    }

    /** @param peripherals the tenant's {@link #COLLECTION} */
    public Document enter(Records peripherals, String id) {
        tree.put("id", id).put("instanceId", tree.path("modelId").asText() + "\\" + id.substring(0, 8));
        return peripherals.put(id, tree);
    }
}
