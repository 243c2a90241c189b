package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.Alert;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.model.endpoint.Endpoints;
import io.github.centralmock.model.policy.PolicyTargets;
import io.github.centralmock.store.Document;
import java.util.List;
import java.util.Optional;

/**
 * Deletes an endpoint everywhere: its group, the policies that name it, its scheduled changes and future events. Its open
 * alerts are closed. Exploits and peripherals that were seen on it stay, without it.
 */
final class EndpointRemoval {
    private static final String LAST_ENDPOINT = "lastEndpoint";

    private EndpointRemoval() {}

    /** False if there was no such endpoint. */
    static boolean remove(Call call, String endpointId) {
        Optional<Endpoint> found = Endpoints.of(call).find(endpointId);
        found.ifPresent(endpoint -> {
            PolicyTargets.ENDPOINTS.forget(call.records(CollectionNames.POLICIES), endpoint.id());
            Alert.closeAll(call.records(CollectionNames.ALERTS), endpoint.id(), alert -> true, call.now());
            forget(call.records(CollectionNames.DETECTED_EXPLOITS), endpoint.id());
            forget(call.records(CollectionNames.PERIPHERALS), endpoint.id());
            Endpoints.of(call).remove(endpoint.id());
        });
        return found.isPresent();
    }

    private static void forget(Records seen, String endpointId) {
        List<String> there = seen.stream()
                .filter(entry ->
                        Json.at(entry.tree(), "lastEndpoint.id").asText().equals(endpointId))
                .map(Document::id)
                .toList();
        there.forEach(id -> seen.change(id, entry -> entry.remove(LAST_ENDPOINT)));
    }
}
