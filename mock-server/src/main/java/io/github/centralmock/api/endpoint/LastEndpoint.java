package io.github.centralmock.api.endpoint;

import io.github.centralmock.engine.Records;
import io.github.centralmock.model.settings.DetectedExploit;
import io.github.centralmock.model.settings.Peripheral;
import io.github.centralmock.store.Document;
import java.util.List;

/** The machine where something was last seen. When it is deleted, what was seen stays known, without it. */
public final class LastEndpoint {
    private static final String MEMBER = "lastEndpoint";

    private LastEndpoint() {}

    /** @param seen the tenant's {@link DetectedExploit#COLLECTION} or {@link Peripheral#COLLECTION} */
    public static void forget(Records seen, String endpointId) {
        List<String> there = seen.stream()
                .filter(thing -> thing.tree().path(MEMBER).path("id").asText().equals(endpointId))
                .map(Document::id)
                .toList();
        there.forEach(id -> seen.change(id, thing -> thing.remove(MEMBER)));
    }
}
