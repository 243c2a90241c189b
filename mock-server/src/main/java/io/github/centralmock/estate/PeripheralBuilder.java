package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Document;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.Map;

/** Builds a device that was connected to an endpoint, as peripheral control reports it. */
final class PeripheralBuilder {
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

    /** @param type e.g. {@code removableStorage}; its category follows from it */
    PeripheralBuilder(String type, String model, String modelId) {
        tree.put("type", type)
                .put("category", CATEGORIES.get(type))
                .put("model", model)
                .put("modelId", modelId);
    }

    /** @param action the action of the policy: {@code allowed, alertedOnly, readOnly} or {@code blocked} */
    PeripheralBuilder lastUsedOn(Endpoint endpoint, String action) {
        tree.putObject("lastEndpoint").put("id", endpoint.id()).put("hostname", endpoint.hostname());
        tree.put("lastEndpointHostname", endpoint.hostname());
        tree.put("lastUsedBy", endpoint.associatedPerson().path("viaLogin").asText());
        tree.put("lastActionTaken", action);
        return this;
    }

    PeripheralBuilder seen(Instant first, Instant last) {
        tree.put("firstSeenAt", Times.text(first)).put("lastSeenAt", Times.text(last));
        return this;
    }

    /** @param peripherals the tenant's {@link CollectionNames#PERIPHERALS} */
    Document enter(Records peripherals, String id) {
        tree.put("id", id).put("instanceId", tree.path("modelId").asText() + "\\" + id.substring(0, 8));
        return peripherals.put(id, tree);
    }
}
